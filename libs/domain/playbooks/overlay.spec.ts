import type { Overlay } from '#domain/playbooks/overlay';

import { playbooks } from '#domain/playbooks/catalogue';
import { newbornArt124 } from '#domain/playbooks/born-in-portugal/newborn-art-124';
import { childNif } from '#domain/playbooks/born-in-portugal/child-nif';
import { nextUndoneStep } from '#domain/playbooks/next-undone-step';
import { overlayProblems, withOverlay } from '#domain/playbooks/overlay';

const nothing: Overlay = { steps: [], remarks: {} };

const ours: Overlay = {
  steps: [
    { id: 'own_conflict', text: 'Verificar conflito de interesses.' },
    { id: 'own_call', text: 'Telefonar ao cliente.', after: 'submit' },
    { id: 'own_file', text: 'Arquivar na pasta.', after: 'own_call' },
  ],
  remarks: { check_parents: 'Usar a ficha azul.' },
  noteEnding: 'Com os melhores cumprimentos, a equipa do escritório.',
  leadTimes: [8, 3, 0],
};

const stepsOf = (overlay: Overlay) => withOverlay(newbornArt124, overlay).steps;

describe('what a firm adds to a playbook', () => {
  it('stands among its steps where the firm put it, and holds none of them up', () => {
    const ids = stepsOf(ours).map(({ id }) => id);

    expect(ids[0]).toBe('own_conflict');
    expect(ids.slice(ids.indexOf('submit'))).toEqual([
      'submit',
      'own_call',
      'own_file',
      'keep_screen',
      'prepare_appointment',
    ]);
    expect(stepsOf(ours).find(({ id }) => id === 'keep_screen')?.after).toEqual(['submit']);
  });

  it('takes no step away and changes no word of the playbook', () => {
    const kept = stepsOf(ours).filter(({ isOwn }) => !isOwn);

    expect(kept.map(({ remark: _remark, ...step }) => step)).toEqual(newbornArt124.steps);
    expect(kept.find(({ remark }) => remark)).toMatchObject({
      id: 'check_parents',
      remark: 'Usar a ficha azul.',
    });
  });

  it('is what comes next once the step before it is done', () => {
    const playbook = withOverlay(newbornArt124, ours);
    const done = ['own_conflict', 'check_parents', 'choose_menu', 'paste_note', 'submit'];

    expect(nextUndoneStep(playbook, new Set())?.id).toBe('own_conflict');
    expect(nextUndoneStep(playbook, new Set(done))?.id).toBe('own_call');
  });

  it('keeps the order in which the firm listed what follows the same step', () => {
    const twice = ['own_a', 'own_b'].map((id) => ({ id, text: id, after: 'submit' }));
    const ids = stepsOf({ ...nothing, steps: twice }).map(({ id }) => id);

    expect(ids.slice(ids.indexOf('submit') + 1, -2)).toEqual(['own_a', 'own_b']);
  });

  it('ends the note, and is missed when somebody edits it away', () => {
    const statement = withOverlay(newbornArt124, ours).note?.statements.at(-1);

    expect(statement).toMatchObject({
      text: ours.noteEnding,
      marks: ['Com os melhores cumprimentos,'],
    });
  });

  it('reminds on its own days', () => {
    expect(withOverlay(newbornArt124, ours).leadTimes).toEqual([8, 3, 0]);
    expect(withOverlay(newbornArt124, nothing)).toEqual(newbornArt124);
  });

  it('goes on without a step that a later version of the playbook does not have', () => {
    const stale = {
      ...nothing,
      steps: [{ id: 'own_call', text: 'Telefonar.', after: 'gone' }],
      remarks: { gone: 'Já não existe.' },
    };

    expect(stepsOf(stale).at(-1)).toMatchObject({ id: 'own_call', isOwn: true });
    expect(stepsOf(stale)).toHaveLength(newbornArt124.steps.length + 1);
  });
});

describe('what does not fit is refused, with its field', () => {
  it.each<[string, Partial<Overlay>]>([
    [
      "steps: the id submit is not one of a firm's own step",
      { steps: [{ id: 'submit', text: 'x' }] },
    ],
    [
      'steps: own_a comes after nowhere, which is no step before it',
      { steps: [{ id: 'own_a', text: 'x', after: 'nowhere' }] },
    ],
    [
      'steps: own_a comes after own_b, which is no step before it',
      {
        steps: [
          { id: 'own_a', text: 'x', after: 'own_b' },
          { id: 'own_b', text: 'x', after: 'own_a' },
        ],
      },
    ],
    [
      'steps: own_a is named twice',
      {
        steps: [
          { id: 'own_a', text: 'x' },
          { id: 'own_a', text: 'y' },
        ],
      },
    ],
    ['remarks: nowhere is no step of the playbook', { remarks: { nowhere: 'x' } }],
    [
      'noteEnding: nothing is filled in there; write it without braces',
      { noteEnding: 'Por {office}' },
    ],
    ['leadTimes: somebody has to be reminded on the last day', { leadTimes: [5, 2] }],
    ['leadTimes: working days from 0 to 10', { leadTimes: [11, 0] }],
    ['leadTimes: a day is named twice', { leadTimes: [5, 5, 0] }],
  ])('%s', (problem, overlay) => {
    expect(overlayProblems(newbornArt124, { ...nothing, ...overlay })).toEqual([problem]);
  });

  it('a last paragraph where the procedure has no note', () => {
    expect(childNif.note).toBeUndefined();
    expect(overlayProblems(childNif, { ...nothing, noteEnding: 'Obrigado.' })).toEqual([
      'noteEnding: the playbook has no note',
    ]);
  });

  it('and what fits is not', () => {
    expect(overlayProblems(newbornArt124, ours)).toEqual([]);
    for (const playbook of playbooks) {
      expect(playbook.steps.filter(({ id }) => id.startsWith('own_'))).toEqual([]);
    }
  });
});

import { newbornArt124 } from '#domain/playbooks/born-in-portugal/newborn-art-124';
import { playbooks, playbookVersion } from '#domain/playbooks/catalogue';
import { comparePlaybooks } from '#domain/playbooks/compare-playbooks';
import { withOverlay } from '#domain/playbooks/overlay';
import { inOrder } from '#domain/playbooks/pieces/steps';
import type { Playbook } from '#domain/playbooks/playbook-format';

const call = { id: 'call', text: { pt: 'Telefonar.', en: 'Call.' } };

function changed(change: Partial<Playbook>) {
  return comparePlaybooks(newbornArt124, { ...newbornArt124, ...change });
}

describe('what a case has to do otherwise under another version of its playbook', () => {
  it('is nothing when only words around it were corrected', () => {
    const name = { pt: 'Outro nome', en: 'Another name' };

    expect(changed({ version: 2, name, summary: name })).toEqual([]);
  });

  it.each<[string, Partial<Playbook>, readonly object[]]>([
    [
      'a step that comes in',
      { steps: inOrder(...newbornArt124.steps, call) },
      [{ part: 'step', before: null, after: call.text }],
    ],
    [
      'reminders on other days',
      { leadTimes: [0, 10] },
      [{ part: 'reminders', before: { pt: '5, 2, 0' }, after: { pt: '10, 0' } }],
    ],
    [
      'a document that is no longer asked for',
      { documents: newbornArt124.documents.slice(1) },
      [{ part: 'document', before: { en: expect.stringMatching(/birth record/i) }, after: null }],
    ],
    [
      'a document that is asked for on a condition only',
      {
        documents: [
          { document: 'portuguese_birth_record', isOptional: true },
          ...newbornArt124.documents.slice(1),
        ],
      },
      [
        { part: 'document', before: { pt: expect.any(String) }, after: null },
        { part: 'document', before: null, after: { pt: expect.stringMatching(/facultativo/) } },
      ],
    ],
    [
      'a menu path that leads elsewhere',
      { menu: { primary: 'other', forbidden: newbornArt124.menu?.forbidden ?? [] } },
      [
        { part: 'menu', before: { pt: expect.stringMatching(/124/) } },
        { part: 'menu', after: null },
      ],
    ],
    ['a ladder without a rung', { ladder: newbornArt124.ladder.slice(1) }, [{ part: 'ladder' }]],
    ['a day from which no term runs', { dayTimers: [] }, [{ part: 'rule', after: null }]],
  ])('%s', (_what, change, expected) => {
    expect(changed(change)).toMatchObject(expected);
  });

  it('names what the firm itself adds', () => {
    const overlay = {
      steps: [{ id: 'own_call', text: 'Telefonar.', after: 'submit' }],
      remarks: { submit: 'Até às 17 h.' },
      noteEnding: 'Com os melhores cumprimentos.',
    };

    expect(comparePlaybooks(newbornArt124, withOverlay(newbornArt124, overlay))).toMatchObject([
      { part: 'note', before: null, after: { pt: 'Com os melhores cumprimentos.' } },
      { part: 'step', after: { pt: expect.stringMatching(/\(Até às 17 h\.\)$/) } },
      { part: 'step', before: null, after: { pt: 'Telefonar.' } },
    ]);
  });

  it('tells every earlier version of the catalogue from the newest one', () => {
    const raised = playbooks.filter(({ version }) => version > 1);

    expect(raised.length).toBeGreaterThan(4);
    for (const newest of raised) {
      const first = playbookVersion(newest.id, 1);

      expect([newest.id, first && comparePlaybooks(first, newest).length]).not.toContain(0);
    }
  });
});

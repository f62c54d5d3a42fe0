import type { Playbook } from '#domain/playbooks/playbook-format';

import { newbornArt124 } from '#domain/playbooks/born-in-portugal/newborn-art-124';
import { playbookProblems } from '#domain/playbooks/check-playbook';
import { contactenosTimers } from '#domain/playbooks/common-timers';

const [request, child] = newbornArt124.note?.statements ?? [];
const step = newbornArt124.steps[0];

/** What a file may hold before anybody has checked it. */
function changed(change: object): Playbook {
  return { ...newbornArt124, ...change };
}

function noteOf(...statements: readonly object[]): object {
  return { note: { kind: 'note', maxWords: 300, statements } };
}

describe('a playbook that is not in order is refused, and told why', () => {
  it.each([
    ['an id that nobody knows', { id: 'golden_ticket' }, 'playbook: golden_ticket is unknown'],
    [
      'a code of another family',
      { code: 'C1' },
      'code: C1 is not one of the family born_in_portugal',
    ],
    ['no version', { version: 0 }, 'version: 0 is none'],
    ['no source', { legalBasis: [] }, 'legal basis: nothing is cited'],
    ['a name in one language', { name: { pt: 'Nome', en: ' ' } }, 'name: no text in en'],
    ['an unknown guard', { guards: ['full_moon'] }, 'guard: full_moon is unknown'],
    ['an unknown document', { documents: ['horoscope'] }, 'document: horoscope is unknown'],
    [
      'an unknown alternative document',
      { documents: [{ anyOf: ['sns_number', 'horoscope'] }] },
      'document: horoscope is unknown',
    ],
    ['an unknown menu', { menu: { primary: 'art_125' } }, 'menu: art_125 is unknown'],
    [
      'a forbidden path as the preferred one',
      { menu: { primary: 'art_124', preferIfShown: 'renewal', forbidden: ['renewal'] } },
      'menu: renewal is both offered and forbidden',
    ],
    [
      'a path twice',
      { menu: { primary: 'art_124', fallback: 'art_124' } },
      'menu: the same path is offered twice',
    ],
    [
      'a menu where nothing is filed by contactenos',
      { channels: { file: ['counter'] } },
      'menu: nothing is filed by contactenos',
    ],
    ['nowhere to file', { channels: { file: [] } }, 'channels: nowhere to file'],
    [
      'an unknown channel',
      { channels: { file: ['contactenos', 'fax'] } },
      'channel: fax is unknown',
    ],
    [
      'a channel in two roles',
      { channels: { file: ['contactenos'], alongside: ['contactenos'] } },
      'channels: contactenos both files and goes alongside',
    ],
    ['an unknown proof', { evidence: ['rumour'] }, 'evidence: rumour is unknown'],
    ['an unknown cost', { costs: ['bribe'] }, 'cost: bribe is unknown'],
    ['an unknown time', { expected: ['soon'] }, 'time: soon is unknown'],
    ['an unknown dispute', { disputes: ['taste'] }, 'dispute: taste is unknown'],
    ['an unknown sign-in', { login: 'postcard' }, 'login: postcard is unknown'],
    [
      'a step after a step that does not exist',
      { steps: [{ ...step, after: ['pray'] }] },
      `step ${step.id}: waits for an unknown step pray`,
    ],
    ['a step twice', { steps: [step, step] }, `step ${step.id}: named twice`],
    [
      'a step that keeps an unknown proof',
      { steps: [{ ...step, keeps: 'rumour' }] },
      'evidence: rumour is unknown',
    ],
    [
      'steps that wait for one another',
      {
        steps: [
          { ...step, id: 'free' },
          { ...step, id: 'hen', after: ['egg', 'free'] },
          { ...step, id: 'egg', after: ['hen'] },
        ],
      },
      'steps: hen, egg wait for one another',
    ],
    [
      'a step that waits for itself',
      { steps: [{ ...step, id: 'loop', after: ['loop'] }] },
      'steps: loop wait for one another',
    ],
    [
      'a step without a text',
      { steps: [{ id: 'mute', text: { pt: '', en: 'x' } }] },
      'step mute: no text in pt',
    ],
    [
      'an unknown rule',
      { timers: [...newbornArt124.timers, { rule: 'moon.phase' }] },
      'rule: moon.phase is unknown',
    ],
    [
      'a ladder on a rule that nothing starts',
      { ladder: [{ rule: 'annulment.reply', opens: 'child_nif' }] },
      'ladder: nothing starts annulment.reply',
    ],
    [
      'a ladder with an unknown rule',
      { ladder: [{ rule: 'moon.phase', opens: 'child_nif' }] },
      'rule: moon.phase is unknown',
    ],
    [
      'a day timer with an unknown rule',
      { dayTimers: [{ rule: 'moon.phase', from: 'birth_registered_on' }] },
      'rule: moon.phase is unknown',
    ],
    [
      'a day timer from a day that nobody asks for',
      { dayTimers: [{ rule: 'birth.residence_request', from: 'full_moon_on' }] },
      'day: full_moon_on is unknown',
    ],
    ['a guard twice', { guards: ['only_email', 'only_email'] }, 'guard only_email: named twice'],
    [
      'a rule that leads twice to the same playbook',
      {
        ladder: [
          { rule: 'contactenos.response', opens: 'child_nif' },
          { rule: 'contactenos.response', opens: 'child_nif' },
        ],
      },
      'ladder contactenos.response child_nif: named twice',
    ],
    [
      'a ladder that opens itself',
      { ladder: [{ rule: 'contactenos.response', opens: 'newborn_art_124' }] },
      'ladder: contactenos.response opens the playbook itself',
    ],
    [
      'a refusal that opens itself',
      { onRefusal: 'newborn_art_124' },
      'refusal: opens the playbook itself',
    ],
    ['a refusal that leads to nowhere', { onRefusal: 'heaven' }, 'playbook: heaven is unknown'],
    [
      'a refusal from which no term runs',
      { timers: contactenosTimers },
      'refusal: no decision starts court.due_act_refusal',
    ],
    [
      'a document that depends on an unknown fact',
      { documents: [{ document: 'photographs', when: { fact: 'is_tall', is: true } }] },
      'fact: is_tall is unknown',
    ],
    [
      'a ladder to nowhere',
      { ladder: [{ rule: 'contactenos.response', opens: 'heaven' }] },
      'playbook: heaven is unknown',
    ],
    [
      'no reminder on the last day',
      { leadTimes: [5] },
      'lead times: nobody is reminded on the last day',
    ],
    [
      'a warning in one language',
      { warnings: [{ text: { pt: '', en: 'Mind the gap' } }] },
      'warning 1: no text in pt',
    ],
  ])('%s', (_what, change, reason) => {
    expect(playbookProblems(changed(change))).toContain(reason);
  });

  it.each([
    ['no statement', noteOf(), 'note: states nothing'],
    [
      'a required statement without its merge field',
      noteOf({ ...request, text: 'Peço agendamento ao abrigo do artigo 124.º.' }),
      'note appointment_request: its text lacks {office}',
    ],
    [
      'a field that it does not declare',
      noteOf({ ...child, text: `${child?.text} NIF {child_nif}.` }),
      'note child: {child_nif} is not among its fields',
    ],
    [
      'a field that nobody can fill in',
      noteOf({ ...child, text: '{horoscope}', fields: ['horoscope'] }),
      'note child: unknown field {horoscope}',
    ],
    ['a statement twice', noteOf(child ?? {}, child ?? {}), 'note child: named twice'],
    [
      'a mark that its text lacks',
      noteOf({ ...request, marks: ['artigo 125'] }),
      'note appointment_request: its own text lacks the mark “artigo 125”',
    ],
    [
      'nothing by which an edited statement is found again',
      noteOf({ ...child, text: 'Boa tarde.', fields: [], marks: [] }),
      'note child: nothing by which it could be found again',
    ],
    [
      'a statement that no English reader understands',
      noteOf({ ...request, says: { pt: 'Pede-se.', en: '' } }),
      'note appointment_request: no explanation in en',
    ],
    [
      'more words than the form takes',
      noteOf({ ...request, text: `${request?.text} ${'palavra '.repeat(300)}` }),
      /^note: 3\d\d words before anything is filled in, over the limit of 300$/,
    ],
  ])('a note with %s', (_what, change, reason) => {
    const problems = playbookProblems(changed(change));

    expect(problems).toContainEqual(
      typeof reason === 'string' ? reason : expect.stringMatching(reason),
    );
  });
});

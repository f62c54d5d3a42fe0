import { createInstance } from 'i18next';
import { earlierEuFamily } from '#domain/playbooks/eu-family/earlier-versions';
import { guards } from '#domain/playbooks/pieces/guards';
import { pt } from '../../app/locales/pt.ts';
import { timelineSentence, type TimelineNames } from './timeline-sentence.ts';

const words = createInstance();
const text = { pt: 'Pedir o NIF.', en: 'Ask for the NIF.' };
const names: TimelineNames = {
  deadlines: [],
  members: [],
  playbooks: [],
  statements: [],
  steps: [{ id: 'nif', text, after: [] }],
  locale: 'pt',
};

function told(
  kind: Parameters<typeof timelineSentence>[0]['kind'],
  data: Parameters<typeof timelineSentence>[0]['data'],
): string {
  return timelineSentence({ kind, data }, names, words.t);
}

describe('the history of a case', () => {
  beforeAll(async () => {
    await words.init({ lng: 'pt-PT', resources: { 'pt-PT': { translation: pt } } });
  });

  it('says what stood against the opening, of procedures in versions of old too', () => {
    const old = earlierEuFamily.flatMap((playbook) => playbook.guards);
    expect(old).toContain('correction_pending');

    for (const guard of old) {
      expect(told('opening_warned', { guards: guard })).toContain(guards[guard].says.pt);
    }
  });

  it('names the term of a date that is not on the page, and says so when no release knew it', () => {
    expect(told('escalated', { rule: 'renewal.request', safeOn: '2026-05-22' })).toContain(
      'renovação',
    );
    expect(told('alert_acknowledged', { rule: 'never.was' })).toContain(pt.timeline.aDeadline);
  });

  it('names a step of the procedure, and gives the id of one that it no longer has', () => {
    expect(told('step_done', { step: 'nif' })).toContain('Pedir o NIF');
    expect(told('step_done', { step: 'gone' })).toContain('gone');
  });
});

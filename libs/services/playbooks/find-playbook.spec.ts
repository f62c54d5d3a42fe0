import { z } from 'zod';
import { playbooks } from '#domain/playbooks/catalogue';
import { findPlaybook } from './find-playbook.ts';
import { PlaybookView } from './playbook-view.ts';

const shown = playbooks.map(({ id }) => findPlaybook(id));
const newborn = findPlaybook('newborn_art_124');

describe('a procedure', () => {
  it('is shown as the description of the API says, whichever it is', () => {
    expect(shown.map(({ id }) => id)).toEqual(playbooks.map(({ id }) => id));
    for (const each of shown) expect(z.strictObject(PlaybookView.shape).parse(each)).toEqual(each);
  });

  it('is not found by a name that none has', () => {
    expect(() => findPlaybook('none')).toThrow('Playbook');
  });

  it('shows where to file, where else, where never, and who saw it when', () => {
    expect(newborn.menu).toMatchObject({
      primary: ['Autorização de Residência', expect.stringContaining('Artigo 124.º')],
      fallback: ['Autorização de Residência', 'Outros'],
      forbidden: [['Reagrupamento Familiar'], ['Renovação'], ['Outros']],
      observedOn: '2026-05-22',
      source: { confidence: 'secondary' },
    });
  });

  it('shows the note with a name for every field in it', () => {
    for (const { note } of shown) {
      const text = note?.statements.map((each) => each.text).join(' ') ?? '';
      const inText = new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, field]) => field));

      expect(new Set(note?.fields.map(({ id }) => id))).toEqual(inText);
    }
  });

  it('says which answer makes a document necessary, and which documents are as good', () => {
    const appointment = findPlaybook('art_124_appointment').documents;
    const named = appointment.map(({ anyOf }) => anyOf.map(({ id }) => id).join('|'));

    expect(named).toContain('sns_number|insurance_certificate');
    expect(
      appointment.find(({ anyOf }) => anyOf[0]?.id === 'paternity_declaration')?.onlyIf,
    ).toMatchObject({ asks: { pt: 'Os pais são casados?' }, is: false });
  });

  it('gives every guard the questions that decide it', () => {
    for (const { guards } of shown) {
      for (const guard of guards) expect(guard.questions.length).toBeGreaterThan(0);
    }
    expect(newborn.guards[0]).toMatchObject({
      id: 'parent_portuguese',
      effect: 'block',
      goTo: 'child_of_portuguese_parent',
      citations: [{ text: 'Lei 37/81, art. 1, n.º 1, al. a)', confidence: 'law' }],
    });
  });

  it('stays small enough to be fetched whole', () => {
    for (const each of shown) expect(JSON.stringify(each).length).toBeLessThan(24_000);
  });
});

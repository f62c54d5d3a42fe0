import type { NoteTemplate } from '#domain/playbooks/note';
import type { MergeValues, NoteInput } from '#domain/playbooks/compose-note';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { playbookById, playbooks } from '#domain/playbooks/catalogue';
import { composeNote, unstated } from '#domain/playbooks/compose-note';
import { fieldsIn, wordCount } from '#domain/playbooks/note-text';

const moment = { today: civilDate('2026-05-21'), calendar: publishedCalendar('Lisboa') };

/** One family for every note: long names and addresses, as people have them. */
const values: MergeValues = {
  applicant_name: 'Maria Alexandra Fitzgerald de Vasconcelos e Sousa-Hamilton',
  applicant_nif: '299999998',
  applicant_contact: 'Rua das Flores, 12, 3.º esq., 1200-195 Lisboa; maria@exemplo.pt; 910 000 000',
  child_name: 'Oliver Sebastião Fitzgerald de Vasconcelos e Sousa-Hamilton',
  child_nif: '300000014',
  child_permit_number: 'TR1234567',
  birth_date: '14-04-2026',
  birth_place: 'Lisboa, Maternidade Dr. Alfredo da Costa',
  parent_name: 'Maria Alexandra Fitzgerald de Vasconcelos e Sousa-Hamilton',
  parent_nif: '299999998',
  parent_permit_number: 'TR7654321',
  parent_permit_expiry: '30-09-2027',
  permit_number: 'TR7654321',
  card_expiry: '22-05-2026',
  office: 'Lisboa 1',
  case_reference: 'CT-2026-0001',
  first_reference: 'CT-2026-0001',
  first_filed_on: '04-05-2026',
  appointment_date: '20-05-2026',
  receipt_basis: 'o art. 17 da Lei 37/2006 (residência permanente)',
  correct_basis: 'o art. 15 da Lei 37/2006',
  reason: 'a requerente reside legalmente em Portugal há três anos, menos do que os cinco exigidos',
  card_issue_date: '02-06-2026',
  error_message: 'Credenciais de acesso inexistentes',
  error_date: '20-05-2026',
  finances_booking: 'Finanças de Lisboa 3, 02-06-2026 às 10h00',
  niss: '12345678902',
  request: 'a decisão do pedido e a emissão do título',
  subject: 'pedido de informação',
};
const input: NoteInput = {
  values,
  facts: { card_expires_on: civilDate('2026-05-22'), is_minor: true, has_nif: true },
  moment,
};

function noteOf(id: PlaybookId): NoteTemplate {
  const note = playbookById(id)?.note;
  if (note === undefined) throw new Error(`${id} has no note`);

  return note;
}

const noted = playbooks.flatMap(({ id, note }) => (note === undefined ? [] : [{ id, note }]));

describe.each(noted)('the note of $id', ({ note }) => {
  const composed = composeNote(note, input);

  it('is ready, under 300 words, and states everything it must', () => {
    expect(composed).toMatchObject({ isReady: true, missing: [], open: [], isTooLong: false });
    expect(composed.words).toBeLessThan(300);
    expect(composed.words).toBe(wordCount(composed.text));
    expect(fieldsIn(composed.text)).toEqual([]);
    expect(unstated(note, composed.text, input)).toEqual([]);
  });

  it('names every field that has no value', () => {
    const fields = [...new Set(note.statements.flatMap((each) => each.fields))];
    const empty = composeNote(note, { ...input, values: {} });

    expect(empty.missing).toEqual(fields);
    expect(fieldsIn(empty.text).toSorted()).toEqual(fields.toSorted());
    expect(empty.isReady).toBe(fields.length === 0);
  });

  it('misses each statement that somebody takes out', () => {
    for (const taken of note.statements) {
      const rest = { ...note, statements: note.statements.filter((each) => each !== taken) };
      const { text } = composeNote(rest, input);
      const isStillSaid = unstated({ ...note, statements: [taken] }, text, input).length === 0;

      expect([taken.id, isStillSaid]).toEqual([taken.id, false]);
    }
  });
});

describe('a note', () => {
  it('of a child whose account is refused asks for the link and for the manual renewal', () => {
    const { text } = composeNote(noteOf('child_portal_account'), input);

    for (const said of ['TR1234567', '300000014', '22-05-2026', 'NIF/NISS', 'manualmente']) {
      expect(text).toContain(said);
    }
  });

  it('does not call a card valid that has expired', () => {
    const facts = { card_expires_on: civilDate('2026-05-20') };
    const { text } = composeNote(noteOf('child_portal_account'), { ...input, facts });

    expect(text).not.toContain('está válido');
  });

  it('keeps a sentence whose condition nobody has answered, and asks', () => {
    const composed = composeNote(noteOf('child_portal_account'), { ...input, facts: {} });

    expect(composed.text).toContain('está válido');
    expect(composed).toMatchObject({ open: ['card_expires_on'], isReady: false });
  });

  it('of a newborn gives the words of the form and of the law', () => {
    const { text } = composeNote(noteOf('newborn_art_124'), input);

    expect(text).toContain('artigo 124.º da Lei n.º 23/2007');
    expect(text.split('\n')).toHaveLength(4);
  });

  it('over its limit says so', () => {
    const reason = 'porque '.repeat(301);
    const note = noteOf('art_15_filed_as_art_17');
    const composed = composeNote(note, { ...input, values: { ...values, reason } });

    expect(composed).toMatchObject({ isTooLong: true, isReady: false });
  });

  it('may be edited, as long as it still says what it must', () => {
    const note = noteOf('newborn_art_124');
    const edited = `Exmos. Senhores, peço o AGENDAMENTO em Lisboa 1 (art. 124).
      A menor ${values.child_name} nasceu em ${values.birth_place}, a ${values.birth_date}.
      ${values.parent_name}, NIF 299999998, título TR7654321 até 30-09-2027. Anexos: três.`;

    expect(unstated(note, edited, input)).toEqual([]);
    expect(unstated(note, edited.replace('124', '125'), input).map(({ id }) => id)).toEqual([
      'appointment_request',
    ]);
    expect(unstated(note, edited.replace('TR7654321', ''), input).map(({ id }) => id)).toEqual([
      'parent',
    ]);
  });

  it.each([
    ['', 0],
    ['Peço agendamento.', 2],
    ['Lei n.º 23/2007 — art. 124.º', 5],
    ['  uma\n\n palavra  por linha ', 4],
  ])('counts the words of %j as %i', (text, words) => expect(wordCount(text)).toBe(words));
});

import type { MergeValues } from '#domain/playbooks/compose-note';
import type { Facts } from '#domain/playbooks/condition';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { playbookById } from '#domain/playbooks/catalogue';
import { composeNote, unstated } from '#domain/playbooks/compose-note';

/** A situation that one of the practice articles gives a template for, and what it says that the note must state. */
type Situation = {
  readonly name: string;
  readonly playbook: PlaybookId;
  readonly facts: Facts;
  readonly values: MergeValues;
  readonly states: readonly (readonly [what: string, words: string])[];
  /** The article asks for fewer words than this. */
  readonly under?: number;
};

const moment = { today: civilDate('2026-05-21'), calendar: publishedCalendar('Lisboa') };

/** A British family whose cards expire tomorrow: the parents' accounts work, the children's do not. */
const renewingChild: MergeValues = {
  child_name: 'Oliver James Whitfield',
  child_permit_number: 'TR1234567',
  child_nif: '300000014',
  card_expiry: '22-05-2026',
};

/** A child of two foreign parents, born in Lisbon five weeks ago. */
const newborn: MergeValues = {
  child_name: 'Aarav Mehta Sharma',
  birth_date: '14-04-2026',
  birth_place: 'Lisboa',
  parent_name: 'Priya Sharma',
  parent_nif: '299999998',
  parent_permit_number: 'TR7654321',
  parent_permit_expiry: '30-09-2027',
  office: 'Lisboa 1',
};

/** The wife of an EU citizen, three years resident, whose receipt of yesterday shows art. 17. */
const wrongArticle: MergeValues = {
  applicant_name: 'Grace Chen Müller',
  applicant_nif: '299999998',
  applicant_contact: 'grace@exemplo.pt; 910 000 000',
  case_reference: 'AIMA-2026-55012',
  appointment_date: '20-05-2026',
  office: 'Anjos',
  receipt_basis: 'o art. 17.º da Lei n.º 37/2006 (residência permanente)',
  correct_basis: 'o art. 15.º da Lei n.º 37/2006',
  reason: 'ainda não completei cinco anos de residência legal contínua',
  card_issue_date: '02-06-2026',
};

const childOf = (numbers: MergeValues) => ({ ...renewingChild, ...numbers });

const situations: readonly Situation[] = [
  {
    name: 'renewal portal: the account of the child is not recognised',
    playbook: 'child_portal_account',
    facts: { is_minor: true, has_nif: true, card_expires_on: civilDate('2026-05-22') },
    values: renewingChild,
    states: [
      ['the account of the child was tried', 'tentei criar a conta do menor'],
      ['the holder is not recognised at validation', 'na validação, o titular não é reconhecido'],
      [
        "the parents' accounts succeeded there",
        'contas dos pais foram criadas na mesma plataforma',
      ],
      ['the card is valid and the file regular', 'está válido e o seu processo regular'],
      ['request 1: correct the link', 'corrigida no registo do menor a ligação NIF/NISS'],
      ['request 2: renew by hand', 'a renovação seja aberta manualmente'],
      ['the annexes', 'Anexos: cartão do menor'],
      ['the name', 'Oliver James Whitfield'],
      ['the permit', 'TR1234567'],
      ['the NIF', 'NIF 300000014'],
      ['the expiry', 'caduca em 22-05-2026'],
    ],
  },
  {
    name: 'renewal portal: the child has no NIF',
    playbook: 'child_without_nif',
    facts: { is_minor: true, has_nif: false, card_expires_on: civilDate('2026-05-22') },
    values: childOf({ finances_booking: 'Finanças de Cascais, 02-06-2026 às 10h00' }),
    states: [
      ['there is no NIF', 'ainda não tem NIF'],
      ['it is asked for in parallel at Finanças', 'será pedido em paralelo nas Finanças'],
      ['the booking is attached', 'Finanças de Cascais, 02-06-2026 às 10h00'],
      ['the renewal is asked for by hand', 'renovação, por via manual'],
    ],
  },
  {
    name: 'newborn: appointment under art. 124',
    playbook: 'newborn_art_124',
    facts: { is_minor: true },
    values: newborn,
    under: 300,
    states: [
      ["the child's full name, as on the record", 'Aarav Mehta Sharma, nome que consta do assento'],
      ['date and place of birth', 'nasceu a 14-04-2026 em Lisboa'],
      ["the parent's name and NIF", 'Priya Sharma, NIF 299999998'],
      ["the parent's title and its expiry", 'TR7654321, válido até 30-09-2027'],
      ['an appointment at the nearest office', 'Peço agendamento na loja Lisboa 1'],
      ['the article', 'artigo 124.º da Lei n.º 23/2007'],
    ],
  },
  {
    name: 'newborn: the subtype is not shown, filed under Outros',
    playbook: 'art_124_subtype_missing',
    facts: { is_minor: true },
    values: { ...newborn, error_date: '21-05-2026' },
    under: 300,
    states: [
      ['the article, expressly', 'ao abrigo do artigo 124.º da Lei n.º 23/2007'],
      ['why it is filed under Outros', 'a opção própria não aparece no formulário'],
      ['an appointment', 'Peço agendamento na loja Lisboa 1'],
    ],
  },
  {
    name: 'newborn: 30 working days without an answer',
    playbook: 'art_124_insistence',
    facts: { is_minor: true },
    values: { ...newborn, first_reference: 'CT-2026-0001', first_filed_on: '02-04-2026' },
    under: 300,
    states: [
      ['the first reference', 'pedido CT-2026-0001'],
      ['when it was first filed', 'apresentado em 02-04-2026'],
    ],
  },
  {
    name: 'art. 15 entered as art. 17: correction through contactenos',
    playbook: 'art_15_filed_as_art_17',
    facts: { is_eu_family_card: true, appointment_on: civilDate('2026-05-20') },
    values: wrongArticle,
    under: 300,
    states: [
      ['the case reference', 'processo AIMA-2026-55012'],
      ['day and office of the appointment', 'atendimento de 20-05-2026, na loja Anjos'],
      ['what the receipt shows', 'indica o art. 17.º da Lei n.º 37/2006'],
      ['what applies', 'base aplicável é o art. 15.º da Lei n.º 37/2006'],
      ['why', 'ainda não completei cinco anos'],
      ['the request to correct it', 'Peço que o registo seja corrigido'],
    ],
  },
  {
    name: 'art. 15 entered as art. 17: hearing letter',
    playbook: 'hearing_letter',
    facts: { is_eu_family_card: true },
    values: wrongArticle,
    states: [
      ['who writes', 'Grace Chen Müller, NIF 299999998, grace@exemplo.pt; 910 000 000'],
      ['the case', 'Processo AIMA AIMA-2026-55012'],
      ['the subject', 'Assunto: audiência prévia; correção da base legal do processo'],
      ['the error', 'O recibo de 20-05-2026 indica o art. 17.º'],
      ['the right article', 'Aplica-se o art. 15.º'],
      ['CPA 121', 'artigo 121.º do CPA'],
      [
        'the court, after ten working days',
        'tribunal administrativo se não houver resposta em dez',
      ],
    ],
  },
  {
    name: 'art. 15 entered as art. 17: annulment and reissue of the card',
    playbook: 'annulment_and_reissue',
    facts: { is_eu_family_card: true, wrong_card_issued_on: civilDate('2026-06-02') },
    values: wrongArticle,
    states: [
      ['the act to annul', 'emissão do Cartão de Residência Permanente, de 02-06-2026'],
      ['under which article it was issued', 'que teve por base o art. 17.º'],
      ['the act asked for', 'a emissão do Cartão de Residência, que tenha por base o art. 15.º'],
      ['CPA 165', 'artigo 165.º, n.º 2, do CPA'],
    ],
  },
];

describe.each(situations)('$name: the note', (situation) => {
  const { playbook, facts, values, states, under } = situation;
  const note = playbookById(playbook)?.note;
  if (note === undefined) throw new Error(`${playbook} has no note`);
  const composed = composeNote(note, { values, facts, moment });

  it.each(states)('states %s', (_what, words) => expect(composed.text).toContain(words));

  it('is ready to be pasted: nothing is missing from it', () => {
    expect(composed).toMatchObject({ isReady: true, missing: [], open: [] });
    expect(unstated(note, composed.text, { values, facts, moment })).toEqual([]);
  });

  it(`has ${under === undefined ? 'no limit of words' : `fewer than ${under} words`}`, () => {
    expect(note.maxWords).toBe(under);
    expect(composed.words).toBeLessThan(under ?? Infinity);
  });
});

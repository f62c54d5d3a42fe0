import type { LetterField } from '#domain/letters/letter-fields';
import type { LetterId, LetterPart } from '#domain/letters/letter';
import type { ComposedLetter, LetterValues } from '#domain/letters/compose-letter';

import { composeLetter, missingFrom } from '#domain/letters/compose-letter';
import { letterFields } from '#domain/letters/letter-fields';
import { letterIds } from '#domain/letters/letter';
import { letters, lettersOf } from '#domain/letters/letters';
import { playbooks } from '#domain/playbooks/catalogue';
import { fieldsIn } from '#domain/playbooks/note-text';

/** A value for every field, except those of a child's parent. */
const adult: LetterValues = Object.fromEntries(
  Object.keys(letterFields)
    .filter((field) => !field.startsWith('parent_'))
    .map((field) => [field, `<${field}>`]),
);
const child: LetterValues = {
  ...adult,
  parent_name: 'Ana Nair',
  parent_nif: '299999998',
  parent_permit_number: 'TR7654321',
  parent_passport: 'CD987654',
  parent_address: 'Rua da Rosa, 12, 1200-385 Lisboa',
};

function textOf({
  letterhead,
  date,
  addressee,
  reference,
  subject,
  body,
  ...rest
}: ComposedLetter) {
  const lines = [...letterhead, date, ...addressee, ...(reference ? [reference] : [])];
  const sections = body.flatMap((section) => section.lines);
  const all = [...lines, ...sections, ...rest.signature, ...rest.enclosures];

  return [subject, ...all.map((line) => line.map(({ text }) => text).join(''))]
    .join('\n')
    .replaceAll('\u00a0', ' ');
}

describe('the letters', () => {
  it.each(letterIds)('%s names only fields that exist', (id) => {
    const { facts, law, request, reserve, enclosures } = letters[id];
    const parts: readonly { readonly text: string }[] = [
      ...facts,
      ...law,
      ...request.items,
      ...reserve,
      ...enclosures,
    ];

    for (const field of parts.flatMap(({ text }) => fieldsIn(text)))
      expect(Object.keys(letterFields)).toContain(field);
  });

  it.each(letterIds)('%s lacks nothing once everything is known', (id) => {
    expect(missingFrom(letters[id], child)).toEqual([]);
    expect(textOf(composeLetter(letters[id], child))).not.toMatch(/[{}[\]]/);
  });

  it.each<[LetterId, readonly string[]]>([
    [
      'hearing_by_applicant',
      ['Eu, Ana Nair, NIF 299999998, residente em Rua da Rosa', '<home_place>, <today>'],
    ],
    ['hearing', ['Registada com aviso de receção', '<office_postal_address>', '<place>, <today>']],
    ['hearing', ['Audiência Prévia', 'art.º 121.º', 'art.º 15.º da Lei n.º 37/2006', 'dias úteis']],
    ['hearing_without_decision', ['art.º 121.º', 'dever de decisão', '<first_reference>']],
    [
      'annulment_and_reissue',
      [
        'Anulação e Reemissão',
        'art.º 165.º, n.º 2',
        'em sua substituição',
        'Permanente n.º <wrong_card_number>',
        'Na falta de resposta no prazo de 10 dias úteis',
      ],
    ],
    [
      'parent_declaration',
      ['Declaração', 'sob compromisso de honra', 'reside comigo', 'passaporte n.º CD987654'],
    ],
    ['complaint', ['reclamacoes@aima.gov.pt', 'art.º 129.º', '<first_reference>', '<waited>']],
    ['certificate_request', ['art.º 84.º', 'o estado do processo', '10 dias', '3 dias']],
    ['power_of_attorney_cover', ['procuração', 'cédula profissional n.º <lawyer_card>']],
  ])('%s says what it has to say', (id, says) => {
    const text = textOf(composeLetter(letters[id], child));

    for (const words of says) expect(text).toContain(words);
  });

  it.each<[LetterId, LetterField]>([
    ['hearing', 'reason'],
    ['complaint', 'first_reference'],
    ['certificate_request', 'lawyer_card'],
    ['parent_declaration', 'parent_nif'],
    ['annulment_and_reissue', 'card_issue_date'],
    ['hearing', 'office_postal_address'],
    ['complaint', 'applicant_address'],
    ['complaint', 'place'],
    ['power_of_attorney_cover', 'firm_address'],
  ])('%s names what it lacks where it belongs, and leaves no blank (%s)', (id, field) => {
    const composed = composeLetter(letters[id], { ...child, [field]: undefined });

    expect(composed.missing).toEqual([field]);
    expect(textOf(composed)).toContain(`[${letterFields[field].pt}]`);
  });

  it('a child is represented by a parent, an adult by nobody', () => {
    const ofChild = textOf(composeLetter(letters.complaint, child));
    const ofAdult = textOf(composeLetter(letters.complaint, adult));

    expect(ofChild).toContain(
      'menor, nascido(a) em <birth_date>, residente em <applicant_address>',
    );
    expect(ofChild).toContain('por mandato de Ana Nair');
    expect(ofAdult).toContain('de <applicant_name>, NIF <applicant_nif>, residente em');
    expect(ofAdult).toContain('com os contactos <applicant_contact>, reclamamos');
  });

  it('a hearing letter sets AIMA no term in the name of CPA 122, which is the term of the party', () => {
    for (const { id } of [letters.hearing, letters.hearing_without_decision])
      expect(textOf(composeLetter(letters[id], child))).not.toContain('122');
  });

  it('what a value says is taken as it is, even when it looks like a field', () => {
    const composed = composeLetter(letters.complaint, { ...adult, applicant_name: '{today}' });

    expect(textOf(composed)).toContain('de {today}, NIF');
  });

  it('every procedure before AIMA can hand in its mandate', () => {
    const without = playbooks.filter(({ id }) => lettersOf(id).length === 0);

    expect(without.map(({ id }) => id)).toEqual(['child_nif', 'child_of_portuguese_parent']);
  });

  it.each([
    ['hearing_letter', 'hearing'],
    ['annulment_and_reissue', 'annulment_and_reissue'],
    ['child_portal_account', 'parent_declaration'],
    ['art_124_insistence', 'complaint'],
    ['renewal_escalation', 'hearing_without_decision'],
  ])('the first letter of %s is %s', (playbook, id) => {
    expect(lettersOf(playbook)[0]?.id).toBe(id);
  });

  it('a procedure that nobody knows has no letter', () => {
    expect(lettersOf('hasOwnProperty')).toEqual([]);
  });

  it('a condition names a field of which the letter makes use', () => {
    const parts: LetterPart[] = letterIds.flatMap((id) => [
      ...letters[id].facts,
      ...letters[id].reserve,
      ...letters[id].enclosures,
    ]);

    for (const { text, ifKnown } of parts) if (ifKnown) expect(fieldsIn(text)).toContain(ifKnown);
  });
});

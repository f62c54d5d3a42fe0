import type { Facts } from '#domain/playbooks/condition';
import type { HeldDocument } from '#domain/playbooks/document-checklist';
import type { DocumentNeed } from '#domain/playbooks/playbook-format';

import { civilDate } from '#domain/calendar/civil-date';
import { playbookById } from '#domain/playbooks/catalogue';
import { documentChecklist, goodUntil, isComplete } from '#domain/playbooks/document-checklist';

const appointment = civilDate('2026-09-15');

function check(
  needs: readonly DocumentNeed[],
  held: readonly HeldDocument[],
  facts: Facts = {},
): string[] {
  return documentChecklist(needs, { held, facts, on: appointment }).map(
    ({ choices, state, isOptional }) =>
      `${choices.join(' or ')} ${state}${isOptional ? ' (optional)' : ''}`,
  );
}

describe('the documents for a day', () => {
  it.each<[string, readonly DocumentNeed[], readonly HeldDocument[], Facts, readonly string[]]>([
    [
      'a document that is there',
      ['photographs'],
      [{ document: 'photographs' }],
      {},
      ['photographs held'],
    ],
    ['a document that is not', ['photographs'], [], {}, ['photographs missing']],
    [
      'one of two alternatives',
      [{ anyOf: ['sns_number', 'insurance_certificate'] }],
      [{ document: 'sns_number' }],
      {},
      ['sns_number or insurance_certificate held'],
    ],
    [
      'the better of two alternatives',
      [{ anyOf: ['landlord_declaration', 'junta_certificate'] }],
      [
        { document: 'junta_certificate', issuedOn: civilDate('2026-05-01') },
        { document: 'landlord_declaration' },
      ],
      {},
      ['landlord_declaration or junta_certificate held'],
    ],
    [
      'an optional document that is missing',
      [{ document: 'error_screenshot', isOptional: true }],
      [],
      {},
      ['error_screenshot missing (optional)'],
    ],
    [
      'a document for unmarried parents, who are married',
      [{ document: 'paternity_declaration', when: { fact: 'parents_are_married', is: false } }],
      [],
      { parents_are_married: true },
      [],
    ],
    [
      'the same for parents who are not',
      [{ document: 'paternity_declaration', when: { fact: 'parents_are_married', is: false } }],
      [],
      { parents_are_married: false },
      ['paternity_declaration missing'],
    ],
    [
      'the same while nobody knows',
      [{ document: 'paternity_declaration', when: { fact: 'parents_are_married', is: false } }],
      [],
      {},
      ['paternity_declaration ask'],
    ],
    [
      'a certificate of the junta three months old on the day, which counters may refuse',
      ['junta_certificate'],
      [{ document: 'junta_certificate', issuedOn: civilDate('2026-06-15') }],
      {},
      ['junta_certificate doubtful'],
    ],
    [
      'a certificate that is a day too old on the day, though good today',
      ['junta_certificate'],
      [{ document: 'junta_certificate', issuedOn: civilDate('2026-06-14') }],
      {},
      ['junta_certificate lapsed'],
    ],
    [
      'a certificate without a date',
      ['junta_certificate'],
      [{ document: 'junta_certificate' }],
      {},
      ['junta_certificate undated'],
    ],
    [
      'a passport that expires the day before',
      ['parent_passport'],
      [{ document: 'parent_passport', expiresOn: civilDate('2026-09-14') }],
      {},
      ['parent_passport lapsed'],
    ],
    [
      'a passport that expires on the day',
      ['parent_passport'],
      [{ document: 'parent_passport', expiresOn: appointment }],
      {},
      ['parent_passport held'],
    ],
    [
      'a passport whose expiry nobody noted',
      ['parent_passport'],
      [{ document: 'parent_passport' }],
      {},
      ['parent_passport undated'],
    ],
    [
      'a payment made 180 days before',
      ['payment_proof'],
      [{ document: 'payment_proof', issuedOn: civilDate('2026-03-19') }],
      {},
      ['payment_proof held'],
    ],
  ])('%s', (_what, needs, held, facts, lines) => {
    expect(check(needs, held, facts)).toEqual(lines);
  });

  it('of an art. 124 appointment are complete only when nothing is open', () => {
    const needs = playbookById('art_124_appointment')?.documents ?? [];
    const held: readonly HeldDocument[] = [
      { document: 'portuguese_birth_record' },
      { document: 'insurance_certificate', expiresOn: civilDate('2026-12-31') },
      { document: 'photographs' },
      { document: 'parent_card', expiresOn: civilDate('2027-01-31') },
      { document: 'parent_passport', expiresOn: civilDate('2030-01-31') },
      { document: 'landlord_declaration' },
      { document: 'parent_nif' },
    ];
    const facts: Facts = {
      has_nif: false,
      both_parents_foreign: false,
      parents_are_married: true,
      is_golden_visa_family: false,
      has_foreign_documents: false,
    };
    const on = appointment;

    expect(isComplete(documentChecklist(needs, { held, facts, on }))).toBe(true);
    expect(isComplete(documentChecklist(needs, { held, facts: {}, on }))).toBe(false);
    expect(isComplete(documentChecklist(needs, { held: held.slice(1), facts, on }))).toBe(false);
    const later = civilDate('2027-02-01');

    expect(isComplete(documentChecklist(needs, { held, facts, on: later }))).toBe(false);
    const byJunta = held.map((each): HeldDocument =>
      each.document === 'landlord_declaration'
        ? { document: 'junta_certificate', issuedOn: civilDate('2026-07-01') }
        : each,
    );

    expect(isComplete(documentChecklist(needs, { held: byJunta, facts, on }))).toBe(false);
  });

  it('say until when what is held is good', () => {
    const issuedOn = civilDate('2026-07-01');

    expect(goodUntil({ document: 'junta_certificate', issuedOn })).toBe('2026-10-01');
    expect(
      goodUntil({ document: 'junta_certificate', issuedOn, expiresOn: civilDate('2026-08-01') }),
    ).toBe('2026-08-01');
    expect(goodUntil({ document: 'photographs' })).toBeUndefined();
  });
});

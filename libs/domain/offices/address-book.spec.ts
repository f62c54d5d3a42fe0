import { findOffice, offices } from '#domain/calendar/offices';
import { addressesOf, emailHabits, mailboxes, postalAddressOf } from '#domain/offices/address-book';

describe('the addresses of an office', () => {
  it('begin with the one that a source names, and the patterns follow as guesses', () => {
    expect(addressesOf('Lisboa 1')).toEqual([
      { email: 'loja.lisboa1@aima.gov.pt', confidence: 'secondary' },
      { email: 'lojaaima.lisboa1@aima.gov.pt', confidence: 'unverified' },
    ]);
  });

  it('of an office that no source names are two guesses', () => {
    expect(addressesOf('evora')).toEqual([
      { email: 'lojaaima.evora@aima.gov.pt', confidence: 'unverified' },
      { email: 'loja.evora@aima.gov.pt', confidence: 'unverified' },
    ]);
  });

  it('are never postal ones, while nobody has checked any', () => {
    expect(offices.flatMap(({ key }) => postalAddressOf(key) ?? [])).toEqual([]);
    expect(postalAddressOf('Atlântida')).toBeUndefined();
  });

  it('of an unknown office are none', () => expect(addressesOf('Atlântida')).toEqual([]));

  it('are never said to be verified when nobody has checked them', () => {
    const all = [...offices.flatMap(({ key }) => addressesOf(key)), ...mailboxes];

    expect(all.filter(({ verifiedOn }) => verifiedOn !== undefined)).toEqual([]);
    for (const { email } of all) expect(email).toMatch(/^[a-z0-9.]+@aima\.gov\.pt$/);
  });

  it('answered in May 2026 in Aveiro and Évora, and not in Lisboa, Porto and Faro', () => {
    const names = (answers: boolean) =>
      emailHabits
        .filter((each) => each.answers === answers)
        .map(({ office }) => findOffice(office)?.name);

    expect(names(true)).toEqual(['Aveiro', 'Évora']);
    expect(names(false)).toEqual(['Lisboa', 'Porto', 'Faro']);
  });
});

import type { EvidenceId } from '#domain/playbooks/pieces/evidence';
import type { PlaybookId } from '#domain/playbooks/playbook';

import { civilDate } from '#domain/calendar/civil-date';
import { playbookById } from '#domain/playbooks/catalogue';
import { dayDeadlines } from '#domain/playbooks/day-deadlines';
import { isMenuInForce, menuVerdict, pathsInstead } from '#domain/playbooks/menu-verdict';
import { menus } from '#domain/playbooks/pieces/menus';
import { provesFiling, strongestProof } from '#domain/playbooks/proof-of-filing';

const permit = 'Autorização de Residência';
const art124 = menus.art_124.path[1] ?? '';

function playbook(id: PlaybookId) {
  const found = playbookById(id);
  if (found === undefined) throw new Error(id);

  return found;
}

describe('the menu path that was used', () => {
  it.each<[PlaybookId, readonly string[], string]>([
    ['newborn_art_124', [permit, art124], 'primary'],
    ['newborn_art_124', ['autorizacao de residencia', art124.replaceAll('—', '-')], 'primary'],
    ['newborn_art_124', [permit, 'Outros'], 'fallback'],
    ['newborn_art_124', ['Outros'], 'forbidden'],
    ['newborn_art_124', ['Reagrupamento Familiar'], 'forbidden'],
    ['newborn_art_124', ['Reagrupamento Familiar', 'Cônjuge'], 'forbidden'],
    ['newborn_art_124', ['Renovação', 'Menor'], 'forbidden'],
    ['newborn_art_124', [permit, 'Renovação'], 'forbidden'],
    ['newborn_art_124', [permit, 'Reagrupamento familiar', 'Menor'], 'forbidden'],
    ['newborn_art_124', [permit, 'Concessão'], 'unknown'],
    ['newborn_art_124', [permit], 'unknown'],
    ['newborn_art_124', [], 'unknown'],
    ['child_portal_account', [permit, 'Renovação'], 'primary'],
    ['child_portal_account', [permit, 'Conta no portal não reconhecida'], 'preferred'],
    ['child_portal_account', ['Portal de Renovações', 'Portal de Renovações'], 'fallback'],
    ['child_nif', [permit, 'Outros'], 'unknown'],
  ])('under %s, %j is %s', (id, path, verdict) => {
    expect(menuVerdict(playbook(id), path)).toBe(verdict);
  });

  it.each<[PlaybookId, readonly string[], readonly string[]]>([
    ['newborn_art_124', [permit, art124], [permit, 'Outros']],
    ['art_15_filed_as_art_17', [permit, 'Correção/Esclarecimento'], [permit, 'Outros']],
    ['first_grant', [permit, 'Outros'], []],
  ])('instead of a forbidden one, %s takes %j, else %j', (id, first, otherwise) => {
    const offered = [first, ...(otherwise.length > 0 ? [otherwise] : [])];

    expect(pathsInstead(playbook(id))).toEqual(offered);
  });

  it('for art. 124 exists since May 2026', () => {
    expect(isMenuInForce('art_124', civilDate('2026-04-30'))).toBe(false);
    expect(isMenuInForce('art_124', civilDate('2026-05-01'))).toBe(true);
    expect(isMenuInForce('renewal', civilDate('2020-01-01'))).toBe(true);
  });

  it('says who saw it and when', () => {
    for (const { path, observedOn, source } of Object.values(menus)) {
      expect(path.length).toBeGreaterThan(0);
      expect(observedOn > '2026-01-01').toBe(true);
      expect(source.text).not.toBe('');
    }
  });
});

describe('what proves that a request was filed', () => {
  it.each<[readonly EvidenceId[], EvidenceId | undefined, boolean]>([
    [
      ['portal_receipt', 'payment_proof', 'contactenos_receipt', 'email_sent'],
      'portal_receipt',
      true,
    ],
    [['email_sent', 'contactenos_receipt', 'payment_proof'], 'payment_proof', true],
    [['email_sent', 'contactenos_receipt'], 'contactenos_receipt', true],
    [['postal_receipt', 'email_sent'], 'postal_receipt', true],
    [['email_sent'], 'email_sent', false],
    [['error_screenshot', 'card_copy'], undefined, false],
    [[], undefined, false],
  ])('of %j it is %s (proves: %s)', (kept, strongest, proves) => {
    expect(strongestProof(kept)).toBe(strongest);
    expect(provesFiling(kept)).toBe(proves);
  });
});

describe('the deadlines that run from a day nobody files or notifies', () => {
  it.each<[PlaybookId, object, readonly string[]]>([
    [
      'newborn_art_124',
      { birth_registered_on: civilDate('2026-04-20') },
      ['birth.residence_request 2026-04-20'],
    ],
    ['newborn_art_124', {}, []],
    [
      'ordinary_renewal',
      { card_expires_on: civilDate('2026-09-30'), slip_issued_on: civilDate('2026-08-03') },
      ['renewal.request 2026-09-30', 'renewal.before_expiry 2026-09-30', 'payment.slip 2026-08-03'],
    ],
    [
      'art_124_court_action',
      { decision_term_ended_on: civilDate('2026-08-03') },
      ['omission.challenge 2026-08-03', 'court.due_act_inertia 2026-08-03'],
    ],
    // Three months after 30 November 2025 end on the last of February.
    [
      'eu_family_card_route',
      { entered_on: civilDate('2025-11-30') },
      ['eu_card.request 2026-02-28'],
    ],
    ['hearing_letter', { card_expires_on: civilDate('2026-09-30') }, []],
  ])('under %s, %j gives %j', (id, days, expected) => {
    const deadlines = dayDeadlines(playbook(id), days);

    expect(deadlines.map(({ rule, start }) => `${rule.id} ${start}`)).toEqual(expected);
  });
});

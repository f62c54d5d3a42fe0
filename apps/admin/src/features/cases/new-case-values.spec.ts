import type { ReceiptCheck } from '../../api/types.ts';
import { correctionOf, emptyCase, toCase } from './new-case-values.ts';

const [client, person, office, matter] = ['c', 'p', 'o', 'k'];
const check: ReceiptCheck = {
  id: 'r',
  office: { id: office, name: 'Lisboa' },
  caseId: matter,
  issuedOn: '2026-05-20',
  askedFor: 'art_15',
  category: 'Art. 17.º Lei 37/2006',
  document: null,
  validity: null,
  fee: null,
  residentSince: '2023-05-02',
  sponsorSince: null,
  verdict: 'misclassified',
  reasons: [],
  next: { pt: '', en: '' },
  recordedBy: { id: 'u', name: 'Ana' },
  recordedAt: '2026-05-20T10:00:00.000Z',
};

describe('the correction of a misclassified receipt', () => {
  it('begins with the day of the receipt, the days of residence that are known, and the case it goes on from', () => {
    const opened = toCase({
      ...emptyCase(undefined),
      clientId: client,
      personId: person,
      ownerId: 'u',
      lawyerId: 'l',
      ...correctionOf(check),
    });

    expect(opened).toMatchObject({
      playbook: 'art_15_filed_as_art_17',
      officeId: office,
      followsCaseId: matter,
      days: { appointment_on: '2026-05-20', resident_since: '2023-05-02' },
    });
    expect(opened?.days).not.toHaveProperty('sponsor_resident_since');
  });
});

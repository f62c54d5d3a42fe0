import { randomUUID } from 'node:crypto';
import { defaultChoices } from '#domain/deadlines/readings';

const closure = {
  scope: { kind: 'office', code: 'porto' },
  day: { kind: 'date', date: '2099-07-09' },
  name: { pt: 'encerrado', en: 'closed' },
  citation: 'aviso',
};
const choice = { choices: defaultChoices, marginDays: 0 };

/** A request is checked before it is asked who may make it: these are well-formed ones. */
const someone = { fullName: 'Maria' };
export const bodies: Readonly<Record<string, object>> = {
  'POST /v1/clients': someone,
  'POST /v1/clients/:id/dependents': { ...someone, kinship: 'child' },
  'POST /v1/clients/:id/relatives': { personId: randomUUID(), kinship: 'child' },
  'PATCH /v1/people/:id': someone,
  'POST /v1/off-boarding': { reason: 'mudança' },
  'POST /v1/people/:id/erasure': { reason: 'pedido' },
  'POST /v1/people/:id/holds': { reason: 'litígio' },
  'POST /v1/holds/:id/lift': { reason: 'acordo' },
  'POST /v1/people/:id/reveal': { field: 'nif' },
  'POST /v1/people/:id/permits': { number: 'AB12345', legalBasis: 'art. 77' },
  'POST /v1/cases/check': {
    ...Object.fromEntries(['personId', 'officeId'].map((key) => [key, randomUUID()])),
    playbook: 'general_contactenos',
  },
  'POST /v1/people/:id/naturalisation-releases': { reason: 'cartão corrigido' },
  'POST /v1/people/:id/receipt-checks': {
    officeId: randomUUID(),
    issuedOn: '2026-05-20',
    askedFor: 'art_15',
    category: 'Art. 15.º Lei 37/2006',
  },
  'POST /v1/cases': {
    ...Object.fromEntries(
      ['clientId', 'personId', 'officeId', 'ownerId', 'lawyerId'].map((key) => [key, randomUUID()]),
    ),
    playbook: 'general_contactenos',
  },
  'PATCH /v1/cases/:id': { waitingOn: 'aima' },
  'POST /v1/cases/:id/events': { event: 'given_up', on: '2026-05-21' },
  'PUT /v1/cases/:id/steps/:step': { on: '2026-05-21' },
  'PUT /v1/cases/:id/facts': {
    answers: { is_minor: true },
    days: { slip_issued_on: '2026-05-21' },
  },
  'PUT /v1/playbooks/:playbook/overlay': {
    steps: [{ id: 'own_call', text: 'Telefonar ao cliente.' }],
  },
  'POST /v1/playbooks/:playbook/rebase': {
    to: { version: 1, overlayVersion: null },
    cases: [{ id: randomUUID(), version: 1 }],
  },
  'PUT /v1/cases/:id/restriction': { people: [] },
  'POST /v1/cases/:id/restriction/entry': { reason: 'urgente' },
  'PUT /v1/submissions/:id/delivery': { deliveredOn: '2026-07-15' },
  'POST /v1/cases/:id/submissions': {
    kind: 'request',
    channel: 'contactenos',
    filedAt: '2026-05-21T10:00:00Z',
  },
  'POST /v1/cases/:id/files': {
    name: 'passaporte.pdf',
    size: 1000,
    type: 'application/pdf',
    sha256: 'a'.repeat(64),
  },
  'PUT /v1/cases/:id/documents': { fileId: randomUUID(), document: 'passport' },
  'POST /v1/cases/:id/notices': { kind: 'other', channel: 'email', receivedOn: '2026-05-21' },
  'POST /v1/deadlines/:id/complete': { proof: 'recibo' },
  'POST /v1/deadlines/preview': {
    start: '2026-05-21',
    count: 15,
    unit: 'working_days',
    municipality: 'Lisboa',
  },
  'POST /v1/closures': closure,
  'POST /v1/closures/:id/amendment': closure,
  'POST /v1/closures/:id/withdrawal': { reason: 'engano' },
  'POST /v1/impacts/preview': { kind: 'readings', ...choice },
  'POST /v1/impacts/decisions': { decision: 'accept', ids: [randomUUID()] },
  'POST /v1/impacts/acknowledgements': { ids: [randomUUID()] },
  'PATCH /v1/members/:id': { role: 'lawyer', lawyerCard: '12345L' },
  'POST /v1/members/:id/handover': {},
  'POST /v1/absences': { from: '2099-10-05', to: '2099-10-09' },
  'POST /v1/invitations': { email: 'nova@escritorio.test', role: 'lawyer' },
  'POST /v1/members/:id/deactivation': {},
  'PUT /v1/readings': { ...choice, reason: 'parecer' },
  'POST /v1/deadlines/:id/override': { on: '2099-07-09', reason: 'parecer' },
  'POST /v1/deadlines/:id/override/release': { reason: 'parecer' },
  'POST /v1/tokens': { name: 'Importador', permissions: ['files.read'], days: 30 },
  'POST /v1/support-grants': {
    reason: 'pedido de ajuda',
    until: new Date(Date.now() + 3_600_000).toISOString(),
  },
  'PUT /v1/firm/settings': {
    secondFactor: 'optional',
    address: 'Rua das Flores, 12\n1200-195 Lisboa',
  },
  'PUT /v1/firm/identity-provider': {
    issuer: 'https://127.0.0.1',
    clientId: 'prazo',
    clientSecret: 'segredo',
    isOn: true,
    asksSecondFactor: false,
  },
};

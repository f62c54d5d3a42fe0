import type { Playbook } from '#domain/playbooks/playbook-format';

import { courtTimers, decisionDayTimers, silenceDayTimers } from '#domain/playbooks/common-timers';
import { citations } from '#domain/playbooks/pieces/citations';
import { courtSteps } from '#domain/playbooks/pieces/steps';
import { warnings } from '#domain/playbooks/pieces/warnings';

/** A5: the request, mostly a renewal, was refused, or nothing happened. */
export const renewalEscalation: Playbook = {
  id: 'renewal_escalation',
  code: 'A5',
  version: 1,
  family: 'child_renewal',
  name: {
    pt: 'Renovação ou outro pedido: recusa ou silêncio',
    en: 'Renewal or other request: refusal or silence',
  },
  summary: {
    pt: 'Carta do advogado, deferimento tácito ou ação administrativa.',
    en: "Lawyer's letter, tacit approval or court action.",
  },
  trigger: {
    pt: 'Recusa, 15 dias úteis sem qualquer ação, ou fim do prazo para decidir.',
    en: 'A refusal, 15 working days without any action, or the end of the term to decide.',
  },
  legalBasis: [
    citations.renewalDecision,
    citations.hearing,
    citations.tacitApproval,
    citations.dueAct,
    citations.courtAgainstAima,
  ],
  filing: { by: 'lawyer', for: 'applicant', scope: 'per_person' },
  guards: ['court_term_refusal', 'court_term_silence', 'only_email'],
  menu: { primary: 'renewal', fallback: 'other', forbidden: ['family_reunification'] },
  login: 'lawyer_portal',
  note: {
    kind: 'letter',
    statements: [
      {
        id: 'first_request',
        says: { pt: 'Qual foi o pedido e quando.', en: 'Which request, and when.' },
        text: 'Em representação de {applicant_name}, titular da autorização de residência n.º {permit_number}: em {first_filed_on} foi apresentado o pedido com a referência {first_reference}.',
        fields: ['applicant_name', 'permit_number', 'first_filed_on', 'first_reference'],
        marks: [],
      },
      {
        id: 'no_answer',
        says: {
          pt: 'Não há decisão; pronúncia do interessado.',
          en: "There is no decision; the party's statement.",
        },
        text: 'Sem decisão até hoje, o interessado pronuncia-se desde já, nos termos do artigo 121.º do CPA, e pede {request}.',
        fields: ['request'],
        marks: ['121'],
      },
      {
        id: 'reserve',
        says: { pt: 'Reserva da via judicial.', en: 'Court action is reserved.' },
        text: 'Fica reservado o recurso aos tribunais administrativos e a invocação do deferimento tácito.',
        fields: [],
        marks: ['tribunais administrativos'],
      },
    ],
  },
  documents: [
    'power_of_attorney',
    'first_request',
    'residence_permit',
    { document: 'decision', when: { fact: 'was_refused', is: true } },
  ],
  channels: { file: ['contactenos', 'registered_post'], alongside: ['email'] },
  steps: courtSteps,
  timers: courtTimers,
  dayTimers: [...decisionDayTimers, ...silenceDayTimers],
  ladder: [],
  leadTimes: [10, 5, 2, 0],
  evidence: ['filing_certificate', 'signed_letter', 'court_filing', 'tacit_approval_certificate'],
  costs: ['retainer', 'court_silence'],
  expected: ['tacit_certificate', 'court_correction'],
  warnings: [
    {
      text: {
        pt: 'O deferimento tácito só existe na renovação (60 dias), nunca na primeira concessão.',
        en: 'Tacit approval exists for renewals alone (60 days), never for first grants.',
      },
      citation: { text: 'Lei 23/2007, art. 82, n.º 7; TCAN 02944/15', confidence: 'case_law' },
    },
    warnings.hearingIsOurs,
    warnings.courtIsOrdinary,
  ],
  disputes: ['hearing_letter_term', 'court_route', 'court_costs', 'response_standard'],
};

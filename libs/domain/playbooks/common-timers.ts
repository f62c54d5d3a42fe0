import type { RuleId } from '#domain/deadlines/rule';
import type { Timer } from '#domain/playbooks/playbook';
import type { DayTimer } from '#domain/playbooks/playbook-format';

/**
 * 15, 30 and 60 working days, all from the first contactenos submission of the case: a second one
 * must not push the later dates away.
 */
export const contactenosTimers: readonly Timer[] = (
  ['contactenos.response', 'contactenos.second_request', 'contactenos.court_action'] as const
).map((rule) => ({
  rule,
  on: 'submission',
  kinds: ['request', 'follow_up', 'correction'],
  channels: ['contactenos'],
  which: 'first',
}));

/** A letter goes out by several channels; the answer is due from the last delivery. */
export const hearingLetterTimer: Timer = {
  rule: 'hearing_letter.follow_up',
  on: 'submission',
  kinds: ['hearing_letter'],
  which: 'latest',
  from: 'delivery',
};

/** Every draft decision notified opens its own term to reply (CPA 121 and 122). */
export const hearingTimer: Timer = {
  rule: 'hearing.reply',
  on: 'notice',
  kinds: ['hearing'],
  which: 'each',
};

/** Every request for missing elements opens its own term to deliver them (CPA 86). */
export const elementsTimer: Timer = {
  rule: 'elements.reply',
  on: 'notice',
  kinds: ['elements_request'],
  which: 'each',
};

/** Every payment slip opens its own ten days, from its issue. */
export const paymentSlipTimer: Timer = {
  rule: 'payment.slip',
  on: 'notice',
  kinds: ['payment_slip'],
  which: 'each',
};

/**
 * What the contactenos timers leave without a date: a request filed any other way that proves its
 * filing, and an e-mail, which proves none. A complaint has no term of its own that we could confirm.
 */
export const otherChannelTimers: readonly Timer[] = [
  {
    rule: 'authority.decision',
    on: 'submission',
    kinds: ['request'],
    channels: ['renewal_portal', 'professional_portal', 'registered_post', 'counter'],
    which: 'first',
  },
  {
    rule: 'email.silence',
    on: 'submission',
    kinds: ['request', 'follow_up', 'complaint'],
    channels: ['email'],
    which: 'latest',
  },
];

/** What runs from a decision: the optional complaint, and court. */
export const termsOfDecision = [
  'complaint.filing',
  'court.annulment_action',
  'court.due_act_refusal',
] as const satisfies readonly RuleId[];

/** On the way to court any decision opens the terms to complain and to sue; whether it hurts is for the lawyer to say. */
export const decisionTimers: readonly Timer[] = termsOfDecision.map((rule) => ({
  rule,
  on: 'notice',
  kinds: ['decision'],
  which: 'each',
}));

/** Everywhere else a decision does so unless it is known to be in favour: an archived request is a refused one. */
export const refusalTimers: readonly Timer[] = termsOfDecision.map((rule) => ({
  rule,
  on: 'notice',
  kinds: ['decision'],
  unless: 'for',
  which: 'each',
}));

const timersBesideDecisions: readonly Timer[] = [
  ...contactenosTimers,
  ...otherChannelTimers,
  hearingLetterTimer,
  hearingTimer,
  elementsTimer,
  paymentSlipTimer,
];

/** What every procedure that may meet a letter, a hearing, a request for elements or a refusal watches. */
export const standardTimers: readonly Timer[] = [...timersBesideDecisions, ...refusalTimers];

/** What a procedure on its way to court watches. */
export const courtTimers: readonly Timer[] = [...timersBesideDecisions, ...decisionTimers];

/** What a first grant watches: it has 90 days where another request has 60 (Lei 23/2007, art. 82/5). */
export const firstGrantTimers: readonly Timer[] = standardTimers.map((timer) =>
  timer.rule === 'authority.decision' ? { ...timer, rule: 'first_grant.decision' } : timer,
);

/** What a card of an EU citizen's family watches: it is issued within three months (Lei 37/2006, arts. 15 and 17). */
export const euCardTimers: readonly Timer[] = standardTimers.map((timer) =>
  timer.rule === 'authority.decision' ? { ...timer, rule: 'eu_card.issue' } : timer,
);

/** The 30 days to ask for the first card begin when three months have passed since entry (Lei 37/2006, art. 15). */
export const euCardDayTimers: readonly DayTimer[] = [
  { rule: 'eu_card.request', from: 'entered_on', afterMonths: 3 },
  { rule: 'payment.slip', from: 'slip_issued_on' },
];

/** What a second request watches: its own answer. The 30 and 60 days run from the first one. */
export const insistenceTimers: readonly Timer[] = firstGrantTimers.filter(
  ({ rule }) => rule !== 'contactenos.second_request' && rule !== 'contactenos.court_action',
);

/** The same terms, for a decision that the file does not hold as a notice. */
export const decisionDayTimers: readonly DayTimer[] = termsOfDecision.map((rule) => ({
  rule,
  from: 'decision_notified_on',
}));

/** The terms that run when a decision fails to come. */
export const silenceDayTimers: readonly DayTimer[] = [
  { rule: 'omission.challenge', from: 'decision_term_ended_on' },
  { rule: 'court.due_act_inertia', from: 'decision_term_ended_on' },
  { rule: 'certificate.issue', from: 'certificate_asked_on' },
  { rule: 'court.information_summons', from: 'certificate_term_ended_on' },
];

/** A case in which no term of the law runs is looked at again, counted from its opening. */
export const lookAgainDayTimers: readonly DayTimer[] = [
  { rule: 'case.look_again', from: 'opened_on' },
];

/** The 30 days before a permit expires, and the last day on which it still can be renewed in time. */
export const expiryDayTimers: readonly DayTimer[] = [
  { rule: 'renewal.request', from: 'card_expires_on' },
  { rule: 'renewal.before_expiry', from: 'card_expires_on' },
];

/** What runs to the expiry of a permit, and the ten days to pay the slip. */
export const renewalDayTimers: readonly DayTimer[] = [
  ...expiryDayTimers,
  { rule: 'payment.slip', from: 'slip_issued_on' },
];

import type { Timer } from '#domain/playbooks/playbook';

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

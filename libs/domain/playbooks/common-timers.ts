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

import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';
import type { Condition } from '#domain/playbooks/condition';
import type { PlaybookId } from '#domain/playbooks/playbook';

/** `block` stops the procedure, `ask` waits for a lawyer's answer, `warn` lets it go on. */
export type GuardEffect = 'block' | 'ask' | 'warn';

export type Guard = {
  readonly effect: GuardEffect;
  readonly when: Condition;
  /** What it means and what to do instead. */
  readonly says: Text;
  readonly goTo?: PlaybookId;
  readonly citations: readonly Citation[];
  /** It is asked because a person may be kept from coming back to Portugal. */
  readonly stopsReturn?: true;
};

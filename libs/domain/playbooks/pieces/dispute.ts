import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';

export type View = { readonly says: Text; readonly citation: Citation };

export type Dispute = {
  readonly question: Text;
  /** The safer view, which the playbooks follow until a lawyer decides otherwise. */
  readonly followed: View;
  readonly other: View;
};

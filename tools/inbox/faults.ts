/** What the inbox does wrong on purpose, so that tests meet a mail server on a bad day. */
export type Fault =
  /** Answers with an SMTP error (4xx: try again, 5xx: never) at the given moment. */
  | { readonly kind: 'reject'; readonly at: Moment; readonly code: number; readonly text?: string }
  /** Closes the connection; after the final dot the client cannot know whether `kept` mail arrived. */
  | { readonly kind: 'drop'; readonly at: Moment; readonly kept?: boolean }
  /** Answers late. */
  | { readonly kind: 'delay'; readonly at: Moment; readonly ms: number };

export type Moment = 'connect' | 'recipient' | 'final-dot';

type Planned = { readonly fault: Fault; readonly matches: (to: string) => boolean; left: number };

export type Faults = {
  /** Plans a fault for the next `times` occasions, optionally only for mail to `to`. */
  readonly failNext: (fault: Fault, options?: { times?: number; to?: string }) => void;
  readonly take: (at: Moment, recipients?: readonly string[]) => Fault | undefined;
  readonly clear: () => void;
};

export function planFaults(): Faults {
  const planned: Planned[] = [];

  return {
    failNext(fault, { times = 1, to } = {}) {
      const wanted = to?.toLowerCase();
      const matches = (address: string) => !wanted || address.toLowerCase().includes(wanted);
      planned.push({ fault, matches, left: times });
    },
    take(at, recipients = ['']) {
      const index = planned.findIndex(
        ({ fault, matches }) => fault.at === at && recipients.some(matches),
      );
      const found = planned[index];
      if (!found) return undefined;
      found.left -= 1;
      if (found.left <= 0) planned.splice(index, 1);

      return found.fault;
    },
    clear: () => void planned.splice(0),
  };
}

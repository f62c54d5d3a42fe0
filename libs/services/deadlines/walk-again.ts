import type { Trace } from '#domain/deadlines/trace';
import { walkDeadline, type WalkedDeadline } from '#domain/verification/walk-deadline';
import type { Law } from '../law/build-law.ts';

/** The question that a trace answered, answered once more day by day, by the law as it is now. */
export function walkAgain(trace: Trace, law: Law): WalkedDeadline {
  const { notification, dilation, office, municipality } = trace;

  return walkDeadline(
    {
      start: trace.event ?? trace.start,
      period: trace.period,
      choices: law.choices,
      ...(trace.stated && { stated: trace.stated }),
      ...(trace.regime && { regime: trace.regime }),
      ...(trace.direction && { direction: trace.direction }),
      ...(dilation && { dilation: dilation.place }),
      ...(notification && {
        notification: {
          how: notification.how,
          sentOn: notification.sentOn,
          ...(notification.receivedOn && { receivedOn: notification.receivedOn }),
        },
      }),
    },
    { entries: law.everyEntry, place: { municipality, ...(office && { office }) } },
  );
}

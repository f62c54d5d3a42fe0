import type { Deadline } from '#db/generated/client';
import type { ExpectedTerm } from './read-case-facts.ts';

/** Whether a stored deadline is the one that a term of the case gives: the same rule, from the same source. */
export function gives({ sourceKind, sourceId, facts }: ExpectedTerm, deadline: Deadline): boolean {
  const source = { submission: 'submissionId', notice: 'noticeId', day: 'dayId' } as const;

  return deadline.rule === facts.rule && deadline[source[sourceKind]] === sourceId;
}

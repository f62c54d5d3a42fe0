import { z } from 'zod';
import type { Notice } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import { toCivil } from '#db/civil';
import { playbookVersion } from '#domain/playbooks/catalogue';
import { dayDeadlines } from '#domain/playbooks/day-deadlines';
import { expectedDeadlines } from '#domain/playbooks/expected-deadlines';
import { channels, noticeKinds, outcomes, submissionKinds } from '#domain/playbooks/playbook';
import { termsToDecide } from '#domain/playbooks/silence';
import { takeDaysOfFile } from '../facts/take-days-of-file.ts';
import { notFound } from '#platform/errors';
import { casesInLine } from '../cases/cases-in-line.ts';
import { lockCase } from '../cases/lock-case.ts';
import { partyLocations } from '../cases/party-locations.ts';
import type { DeadlineFacts } from './compute-by-law.ts';
import { noticeFacts } from './notice-facts.ts';

const SubmissionKind = z.enum(submissionKinds);
const Channel = z.enum(channels);
const NoticeKind = z.enum(noticeKinds);
const Outcome = z.enum(outcomes);
const PartyLocation = z.enum(partyLocations);

/** An event of the case that starts a term, with all that the term depends on. */
export type ExpectedTerm = {
  readonly sourceKind: 'submission' | 'notice' | 'day';
  readonly sourceId: string;
  readonly officeId: string;
  readonly facts: DeadlineFacts;
  /** A term to decide, and no decision came since: from its end the year of silence runs. */
  readonly isUndecided: boolean;
};

/** The terms that the facts of a case start. Locks the case, so that two workers settle it one after the other. */
export async function readCaseFacts(ctx: FirmContext, caseId: string): Promise<ExpectedTerm[]> {
  await lockCase(ctx, caseId);
  const matter = await ctx.tx.case.findFirst({
    where: { id: caseId },
    include: { office: true, submissions: true, notices: true },
  });
  if (!matter) throw notFound('Case');
  const playbook = playbookVersion(matter.playbook, matter.playbookVersion);
  if (!playbook) throw new Error(`Case ${caseId} follows an unknown playbook`);
  const notices = [...matter.notices, ...(await refusalsBefore(ctx, caseId))];
  const expected = expectedDeadlines(playbook, {
    submissions: matter.submissions.map((submission) => ({
      id: submission.id,
      kind: SubmissionKind.parse(submission.kind),
      channel: Channel.parse(submission.channel),
      filedOn: toCivil(submission.filedOn),
      ...(submission.deliveredOn && { deliveredOn: toCivil(submission.deliveredOn) }),
    })),
    notices: notices.map((notice) => ({
      id: notice.id,
      kind: NoticeKind.parse(notice.kind),
      channel: Channel.parse(notice.channel),
      receivedOn: toCivil(notice.receivedOn),
      ...(notice.sentOn && { sentOn: toCivil(notice.sentOn) }),
      ...(notice.outcome && { outcome: Outcome.parse(notice.outcome) }),
    })),
  });

  const place = { municipality: matter.office.municipality, office: matter.office.key };
  const days = await takeDaysOfFile(ctx, matter, playbook);
  const fromDays = dayDeadlines(
    playbook,
    Object.fromEntries(days.map(({ fact, day }) => [fact, day])),
  ).flatMap(({ rule, fact, start }) => {
    const source = days.find((each) => each.fact === fact);
    const facts = { rule: rule.id, start, ...place };
    const { officeId } = matter;
    // What the file knows from a notice is not counted beside the notice itself.
    const isKnownTwice = !source?.isSaid && expected.some((each) => each.rule.id === rule.id);

    return source && !isKnownTwice
      ? [{ sourceKind: 'day' as const, sourceId: source.id, officeId, facts, isUndecided: false }]
      : [];
  });
  const fromEvents = expected.map(({ sourceKind, sourceId, rule, start }) => {
    const notice = notices.find((each) => each.id === sourceId);

    return {
      sourceKind,
      sourceId,
      officeId: matter.officeId,
      isUndecided:
        termsToDecide.includes(rule.id) &&
        !notices.some(
          ({ kind, receivedOn }) => kind === 'decision' && start <= toCivil(receivedOn),
        ),
      facts: {
        rule: rule.id,
        start,
        ...place,
        ...(notice && {
          ...noticeFacts(rule.id, {
            channel: Channel.parse(notice.channel),
            receivedOn: toCivil(notice.receivedOn),
            sentOn: notice.sentOn && toCivil(notice.sentOn),
            replyDays: notice.replyDays,
            partyLocation: PartyLocation.nullable().parse(matter.partyLocation),
          }),
        }),
      },
    };
  });

  return [...fromEvents, ...fromDays.filter((term) => !isGivenBy(fromEvents, term))];
}

/** A decision against the same person in a case that this one goes on from binds here too. */
async function refusalsBefore(ctx: FirmContext, caseId: string): Promise<Notice[]> {
  const { before } = await casesInLine(ctx, caseId);
  if (before.length === 0) return [];

  return ctx.tx.notice.findMany({
    where: {
      caseId: { in: before },
      kind: 'decision',
      OR: [{ outcome: null }, { outcome: { not: 'for' } }],
    },
  });
}

/** Whether one of these terms is the same one, from another source: a date stands once in a case. */
export function isGivenBy(terms: readonly ExpectedTerm[], { facts }: ExpectedTerm): boolean {
  return terms.some((each) => each.facts.rule === facts.rule && each.facts.start === facts.start);
}

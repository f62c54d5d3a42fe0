import { z } from 'zod';
import { civilDate } from '#domain/calendar/civil-date';
import type { Facts, KnownDays } from '#domain/playbooks/condition';
import { dayFacts, isDayFact, yesNoFacts } from '#domain/playbooks/facts';
import type { ReadContext } from '#db/with-firm';
import { can } from '../access/permissions.ts';
import { CivilDay } from '../fields.ts';
import { openValue } from '../sealing/seal-value.ts';

/** Yes or no to questions of the playbook. */
export const Answers = z.partialRecord(z.enum(yesNoFacts), z.boolean());
export type Answers = z.infer<typeof Answers>;

/** Days that start or guard something; `none` where there is no such day. */
export const Days = z.partialRecord(z.enum(dayFacts), z.union([CivilDay, z.literal('none')]));
export type Days = z.infer<typeof Days>;

type Said = { readonly answers: Answers; readonly days: KnownDays };

type Row = {
  readonly answers: string | null;
  readonly days: readonly { readonly fact: string; readonly day: string | null }[];
};

/** What people said about a case. Opens what is sealed: only for whoever may work on the file. */
export async function readSaid(ctx: ReadContext, caseId: string): Promise<Said> {
  const { answers: sealed, days } = await readRow(ctx, caseId);
  const answers = sealed ? await openValue(ctx, { field: 'answers', rowId: caseId }, sealed) : '{}';

  return { answers: Answers.parse(JSON.parse(answers)), days };
}

/** The same for whoever may see the file: who does not work on it gets the days alone, which lie open. */
export async function readSaidInSight(ctx: ReadContext, caseId: string): Promise<Said> {
  if (can(ctx, 'files.write')) return readSaid(ctx, caseId);

  return { answers: {}, days: (await readRow(ctx, caseId)).days };
}

async function readRow(ctx: ReadContext, caseId: string) {
  const [row] = await ctx.sql<Row>(
    `SELECT k.answers, coalesce((
       SELECT json_agg(json_build_object('fact', d.fact, 'day', d.day)) FROM case_days d
       WHERE d.firm_id = $1 AND d.case_id = k.id AND d.replaced_at IS NULL AND d.recorded_by IS NOT NULL), '[]') AS days
     FROM cases k WHERE k.firm_id = $1 AND k.id = $2`,
    [ctx.firmId, caseId],
  );
  const days = (row?.days ?? []).flatMap(({ fact, day }) =>
    isDayFact(fact) ? [[fact, day === null ? 'none' : day] as const] : [],
  );

  return { answers: row?.answers, days: knownDays(Object.fromEntries(days)) };
}

/** Days as they are said, as the domain takes them. */
export function knownDays(days: Days): KnownDays {
  const known = dayFacts.flatMap((fact) => {
    const day = days[fact];

    return day === undefined ? [] : [[fact, day === 'none' ? null : civilDate(day)] as const];
  });

  return Object.fromEntries(known);
}

/** Answers and days as one set of facts. */
export function factsSaid({ answers, days }: Said): Facts {
  return { ...answers, ...days };
}

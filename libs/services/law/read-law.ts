import { defaultChoices } from '#domain/deadlines/readings';
import type { Rule } from '#domain/deadlines/rule';
import type { ReadContext } from '#db/with-firm';
import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import { buildLaw, type Law } from './build-law.ts';
import { entriesInForce } from './entry-ledger.ts';
import { ReadingChoices } from './reading-choices.ts';
import { rulesPublished } from './rule-rows.ts';

/** The last row of each ledger, by id and number. Ids are never repeated, so they name a state of the law for ever. */
type Heads = {
  readonly entry: string | null;
  readonly entrySeq: string;
  readonly rule: string | null;
  readonly own: string | null;
  readonly ownSeq: string;
  readonly choice: string | null;
};

type Platform = { readonly entries: readonly CalendarEntry[]; readonly rules: readonly Rule[] };

/** Enough for every firm of a busy process; beyond that the oldest is read again. */
const remembered = { platforms: 4, laws: 500 };
const platforms = new Map<string, Platform>();
const laws = new Map<string, Law>();

/**
 * The law as this transaction finds it: calendars, rules and the firm's readings. One small query says which state that
 * is; the state itself is kept per process, so what is remembered is never older than what is stored.
 */
export async function lawOf(ctx: ReadContext): Promise<Law> {
  const [heads] = await ctx.sql<Heads>(
    `SELECT e.id AS entry, e.seq AS "entrySeq", r.id AS rule, o.id AS own, o.seq AS "ownSeq", c.id AS choice
     FROM (SELECT 1) one
     LEFT JOIN (SELECT id, seq FROM calendar_entries ORDER BY seq DESC LIMIT 1) e ON true
     LEFT JOIN (SELECT id FROM rule_versions ORDER BY seq DESC LIMIT 1) r ON true
     LEFT JOIN (SELECT id, seq FROM firm_calendar_entries WHERE firm_id = $1 ORDER BY seq DESC LIMIT 1) o ON true
     LEFT JOIN (SELECT id FROM reading_choices WHERE firm_id = $1 ORDER BY seq DESC LIMIT 1) c ON true`,
    [ctx.firmId],
  );
  if (!heads?.entry || !heads.rule) {
    throw new Error('No law is published in this database: run `prazo migrate`');
  }
  const platformKey = `${heads.entry} ${heads.rule}`;
  // Firms without law of their own share one; anybody else's is kept under the firm's name.
  const owner = heads.own || heads.choice ? ctx.firmId : 'every firm';
  const key = `${platformKey} ${owner} ${heads.own} ${heads.choice}`;
  const known = laws.get(key);
  if (known) return known;

  const platform = platforms.get(platformKey) ?? (await readPlatform(ctx));
  remember(platforms, platformKey, platform, remembered.platforms);
  const law = buildLaw({
    ...platform,
    own: heads.own ? await entriesInForce({ sql: ctx.sql, table: 'firm_calendar_entries' }) : [],
    ...(await readChoices(ctx)),
    snapshot: heads.own ? `${heads.entrySeq}+${heads.ownSeq}` : heads.entrySeq,
  });
  remember(laws, key, law, remembered.laws);

  return law;
}

function remember<T>(cache: Map<string, T>, key: string, value: T, most: number): void {
  cache.set(key, value);
  const [oldest] = cache.keys();
  if (cache.size > most && oldest !== undefined) cache.delete(oldest);
}

async function readPlatform(ctx: ReadContext): Promise<Platform> {
  return {
    entries: await entriesInForce({ sql: ctx.sql, table: 'calendar_entries' }),
    rules: await rulesPublished(ctx),
  };
}

async function readChoices(ctx: ReadContext): Promise<Pick<Law, 'choices' | 'marginDays'>> {
  const [row] = await ctx.sql<{ choices: unknown; marginDays: number }>(
    `SELECT choices, margin_days AS "marginDays" FROM reading_choices WHERE firm_id = $1 ORDER BY seq DESC LIMIT 1`,
    [ctx.firmId],
  );

  return row
    ? { choices: ReadingChoices.parse(row.choices), marginDays: row.marginDays }
    : { choices: defaultChoices, marginDays: 0 };
}

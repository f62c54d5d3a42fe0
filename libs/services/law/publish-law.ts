import type { Rule } from '#domain/deadlines/rule';
import { publishedRules } from '#domain/deadlines/rules';
import type { PlatformContext } from '#db/with-platform';
import type { CalendarEntry } from '#domain/calendar/calendar-entry';
import { publishedEntries } from '#domain/calendar/published-entries';
import { startImpact } from '../impacts/start-impact.ts';
import { appendEntry, platformLedger, type EntryLedger } from './entry-ledger.ts';
import { entryColumns, toEntry } from './entry-rows.ts';
import { titleOf, touchesOf } from './law-change.ts';
import { publishReleaseRules } from './publish-release-rules.ts';
import { isSameContent } from './same-content.ts';

/** Who speaks when `prazo migrate` publishes. */
export const release = 'release';

export type ReleaseLaw = {
  readonly entries: readonly CalendarEntry[];
  readonly rules: readonly Rule[];
};

export type LawPublished = {
  readonly published: number;
  readonly amended: number;
  /** Keys of which an operator said something else since: theirs stands. */
  readonly kept: readonly string[];
};

type Known = { id: string; entry: CalendarEntry; isWithdrawn: boolean; author: string };

/**
 * Brings the ledger up to what the release ships, key by key: what is missing is published, what the release says anew
 * is amended. What an operator amended or withdrew stands, and is named when the release itself says something new; what the
 * release no longer names stays until somebody withdraws it. Every change is followed by its run, except that a ledger
 * begun on an existing database has one run for all.
 */
export async function publishLaw(
  ctx: PlatformContext,
  law: ReleaseLaw = { entries: publishedEntries, rules: publishedRules },
): Promise<LawPublished> {
  const ledger = await platformLedger(ctx, release);
  const known = await readChains(ledger);
  const counts = { published: 0, amended: 0 };
  const kept: string[] = [];
  let last: string | undefined;
  for (const entry of law.entries) {
    const chain = known.get(entry.key);
    const said = chain?.said;
    if (said && isSameContent(said.entry, entry)) continue;
    if (chain && isSameContent(chain.head.entry, entry) && !chain.head.isWithdrawn) continue;
    if (chain && chain.head.author !== release) {
      kept.push(entry.key);
      continue;
    }
    last = await append(ledger, { entry, head: chain?.head, isFirst: known.size === 0 });
    counts[chain ? 'amended' : 'published'] += 1;
  }
  const rules = await publishReleaseRules(ledger, law.rules);
  if (known.size === 0 && last) {
    await startImpact(ledger, {
      causeKind: 'calendar_entry',
      causeId: last,
      title: { pt: 'Calendário e regras desta versão', en: 'Calendar and rules of this release' },
      touches: [{ kind: 'all' }],
    });
  }

  return {
    published: counts.published + rules.published,
    amended: counts.amended + rules.amended,
    kept: [...kept, ...rules.kept],
  };
}

type Chain = { head: Known; said: Known | undefined };

/** The last row under each key, and the last one that a release wrote. */
async function readChains(ledger: EntryLedger): Promise<Map<string, Chain>> {
  const rows = await ledger.sql<{ id: string; isWithdrawn: boolean; author: string }>(
    `SELECT ${entryColumns}, e.is_withdrawn AS "isWithdrawn", e.author FROM calendar_entries e ORDER BY e.seq`,
  );
  const chains = new Map<string, Chain>();
  for (const row of rows) {
    const head = { ...row, entry: toEntry(row) };
    const said = row.author === release ? head : chains.get(head.entry.key)?.said;
    chains.set(head.entry.key, { head, said });
  }

  return chains;
}

async function append(
  ledger: EntryLedger,
  { entry, head, isFirst }: { entry: CalendarEntry; head: Known | undefined; isFirst: boolean },
): Promise<string> {
  const id = await appendEntry(ledger, {
    entry,
    replaces: head?.id,
    isWithdrawn: false,
    note: undefined,
  });
  if (isFirst) return id;
  const before = head && !head.isWithdrawn ? head.entry : undefined;
  await startImpact(ledger, {
    causeKind: 'calendar_entry',
    causeId: id,
    title: titleOf(before ? 'amended' : 'published', entry),
    touches: touchesOf(before, entry),
  });

  return id;
}

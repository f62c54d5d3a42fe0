import type { Closure } from '#domain/calendar/closures';
import { readFirm } from '#db/with-firm';
import { withPlatform, type PlatformContext } from '#db/with-platform';
import { civilDate } from '#domain/calendar/civil-date';
import { amendEntry } from '#services/law/amend-entry';
import type { Law } from '#services/law/build-law';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { publishEntry } from '#services/law/publish-entry';
import { lawOf } from '#services/law/read-law';
import { withdrawEntry } from '#services/law/withdraw-entry';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import type { Stage } from '#test/services/stage';

/** What stands in a body, before it is checked. */
export type Body = Readonly<Record<string, unknown>>;

/** The body of a day off granted by the Government, changed in places; undefined takes a field away. */
export function dayOffBody(date: string, change: Body = {}): Body {
  return {
    scope: { kind: 'authority', code: 'central_government' },
    day: { kind: 'date', date },
    name: { pt: 'tolerância de ponto', en: 'day off' },
    citation: 'Despacho n.º 1/2026',
    ...change,
  };
}

export function dayOff(date: string, change: Body = {}): CalendarEntryInput {
  return CalendarEntryInput.parse(dayOffBody(date, change));
}

export function asPlatform<T>(
  stage: Stage,
  work: (ctx: PlatformContext) => Promise<T>,
): Promise<T> {
  return withPlatform(stage.server.ownerUrl, work, stage.database.clock);
}

const author = 'Ana, operator';

export function publish(stage: Stage, date: string, change: Body = {}) {
  return asPlatform(stage, (ctx) => publishEntry(ctx, { entry: dayOff(date, change), author }));
}

export function amend(stage: Stage, key: string, entry: CalendarEntryInput) {
  return asPlatform(stage, (ctx) => amendEntry(ctx, { key, entry, author }));
}

export function withdraw(stage: Stage, key: string, retroactive = false) {
  return asPlatform(stage, (ctx) =>
    withdrawEntry(ctx, { key, reason: 'was not granted', retroactive, author }),
  );
}

/** The law by which the firm's dates are computed at this moment. */
export function lawSeenBy(stage: Stage, firm: TestFirm): Promise<Law> {
  return readFirm(stage.database, firm.paralegal, lawOf);
}

/** What closes the firm's calendar on that day: in Lisbon, or at one office of it. */
export async function closureSeenBy(
  stage: Stage,
  firm: TestFirm,
  at: { readonly date: string; readonly office?: string },
): Promise<Closure | undefined> {
  const law = await lawSeenBy(stage, firm);

  return law.calendarOf('1106', at.office).closureOn(civilDate(at.date));
}

export type StoredEntry = {
  readonly id: string;
  readonly name: string;
  readonly replaces: string | null;
  readonly isWithdrawn: boolean;
};

/** Every row ever written under a key, the first one first. */
export function chainOf(
  stage: Stage,
  key: string,
  table: 'calendar_entries' | 'firm_calendar_entries' = 'calendar_entries',
): Promise<StoredEntry[]> {
  return asOwner(
    stage.server.ownerUrl,
    `SELECT id, name_en AS name, replaces, is_withdrawn AS "isWithdrawn" FROM ${table}
     WHERE key = $1 ORDER BY seq`,
    [key],
  );
}

export type StoredRun = {
  readonly kind: string;
  readonly causeId: string;
  readonly touched: number;
  readonly title: string;
};

/** The runs that changes of law began in the firm, the first one first. */
export function runsOf(stage: Stage, firm: TestFirm): Promise<StoredRun[]> {
  return asOwner(
    stage.server.ownerUrl,
    `SELECT cause_kind AS kind, cause_id AS "causeId", touched, title_en AS title FROM impact_runs
     WHERE firm_id = $1 ORDER BY id`,
    [firm.id],
  );
}

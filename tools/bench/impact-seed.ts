import { createHash } from 'node:crypto';
import type pg from 'pg';
import { withClosures, type Calendar } from '#domain/calendar/calendar';
import { addDays, civilDate, type CivilDate } from '#domain/calendar/civil-date';
import type { Closure } from '#domain/calendar/closures';
import { publishedCalendar } from '#domain/calendar/published-calendar';
import { computeDeadline, type ComputedDeadline } from '#domain/deadlines/compute-deadline';
import type { RuleId } from '#domain/deadlines/rule';
import { ruleById } from '#domain/deadlines/rules';
import { systemClock } from '#platform/clock';
import { today } from '#services/today';

const day = today(systemClock);
// Nothing falls due while the benchmark runs: the planner has nothing else to do.
const firstStart = addDays(day, 30);

/**
 * Working days on which the service is closed when the deadlines are made. Each of the first three moves five in a
 * hundred deadlines, the last one five in a thousand.
 */
export const closedDays = [150, 157, 164, 171].map((ahead) =>
  publishedCalendar('Lisboa').addWorkingDays(addDays(day, ahead), 1),
);

export const closureName = { pt: 'encerramento de ensaio', en: 'closure of the benchmark' };

const rules = [
  'contactenos.response',
  'contactenos.second_request',
  'contactenos.court_action',
] as const satisfies RuleId[];
const offices = [
  { key: 'lisboa', municipality: '1106' },
  { key: 'porto', municipality: '1312' },
] as const;

/**
 * Fills a migrated database with firms whose cases each have one submission and its three open deadlines. Of every
 * twenty cases, three have one deadline that the first of `closedDays` moves, three the second and three the third; of
 * every two hundred, three have one that the last moves.
 */
export async function seedDeadlines(
  client: pg.Client,
  size: { readonly firms: number; readonly casesPerFirm: number },
): Promise<void> {
  const starts = chooseStarts();
  // The owner of a database of the benchmark's own; foreign keys hold by construction and are checked at the end.
  await client.query('SET session_replication_role = replica');
  await writeSeedDates(client, [...new Set([...starts.moved, ...starts.others])]);
  await client.query(
    `CREATE TEMP TABLE seed_cases AS
     SELECT f.id AS firm_id, f.lawyer_id, f.person_id, f.client_id, o.id AS office_id, o.key AS office,
       gen_random_uuid() AS case_id, gen_random_uuid() AS submission_id,
       CASE WHEN n % 20 < 9 THEN ($3::date[])[n % 20 + 1]
         WHEN n % 200 IN (19, 39, 59) THEN ($3::date[])[n % 200 / 20 + 10]
         ELSE ($4::date[])[(n * 7919) % cardinality($4::date[]) + 1] END AS starts_on
     FROM (SELECT gen_random_uuid() AS id, gen_random_uuid() AS lawyer_id, gen_random_uuid() AS person_id,
         gen_random_uuid() AS client_id FROM generate_series(1, $1)) f
     CROSS JOIN generate_series(0, $2::int - 1) n
     JOIN offices o ON o.key = CASE WHEN n / 20 % 2 = 0 THEN 'lisboa' ELSE 'porto' END`,
    [size.firms, size.casesPerFirm, starts.moved, starts.others],
  );
  for (const statement of fill) await client.query(statement);
  await client.query('SET session_replication_role = origin');
}

const fill = [
  `INSERT INTO firms (id, name, slug, send_from, send_until, send_days)
   SELECT DISTINCT firm_id, 'Firma de ensaio', left(firm_id::text, 8), 0, 24, 'every_day' FROM seed_cases`,
  `INSERT INTO users (id, email, name, password_hash)
   SELECT DISTINCT lawyer_id, lawyer_id || '@bench.test', 'Advogada de ensaio', '-' FROM seed_cases`,
  `INSERT INTO memberships (firm_id, id, user_id, role)
   SELECT DISTINCT firm_id, lawyer_id, lawyer_id, 'lawyer' FROM seed_cases`,
  `INSERT INTO people (firm_id, id, full_name) SELECT DISTINCT firm_id, person_id, 'Pessoa de ensaio' FROM seed_cases`,
  `INSERT INTO clients (firm_id, id, person_id) SELECT DISTINCT firm_id, client_id, person_id FROM seed_cases`,
  `INSERT INTO cases (firm_id, id, client_id, person_id, office_id, owner_id, lawyer_id, playbook, playbook_version, opened_on, progress_on)
   SELECT firm_id, case_id, client_id, person_id, office_id, lawyer_id, lawyer_id, 'general_contactenos', 1, starts_on, starts_on
   FROM seed_cases`,
  `INSERT INTO submissions (firm_id, id, case_id, kind, channel, filed_at, filed_on, recorded_by)
   SELECT firm_id, submission_id, case_id, 'request', 'contactenos', starts_on, starts_on, lawyer_id FROM seed_cases`,
  `INSERT INTO traces (firm_id, hash, trace)
   SELECT DISTINCT ON (c.firm_id, d.hash) c.firm_id, d.hash, d.trace
   FROM (SELECT DISTINCT firm_id, office, starts_on FROM seed_cases) c
   JOIN seed_dates d ON d.office = c.office AND d.starts_on = c.starts_on`,
  `INSERT INTO deadlines (firm_id, id, case_id, submission_id, office_id, rule, rule_version, starts_on, legal_on, safe_on,
     internal_on, trace_hash, reach_from, reach_until, ends_from, ends_until)
   SELECT c.firm_id, gen_random_uuid(), c.case_id, c.submission_id, c.office_id, d.rule, d.rule_version, d.starts_on,
     d.legal_on, d.safe_on, d.safe_on, d.hash, d.reach_from, d.reach_until, d.ends_from, d.ends_until
   FROM seed_cases c JOIN seed_dates d ON d.office = c.office AND d.starts_on = c.starts_on`,
  'ANALYZE',
];

/** One row for each office, rule and start that the cases use, with the date as the engine gives it. */
async function writeSeedDates(client: pg.Client, starts: readonly CivilDate[]): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE seed_dates (office text, rule text, rule_version int, starts_on date, legal_on date, safe_on date,
       reach_from date, reach_until date, ends_from date, ends_until date, hash text, trace jsonb)`,
  );
  const rows = offices.flatMap(({ key, municipality }) =>
    starts.flatMap((start) =>
      rules.map((rule) => {
        const { legal, safe, reach, trace } = compute(calendarOf(municipality), rule, start);
        const json = JSON.stringify(trace);

        return {
          office: key,
          rule,
          rule_version: ruleById(rule).version,
          starts_on: start,
          legal_on: legal,
          safe_on: safe,
          reach_from: reach.from,
          reach_until: reach.until,
          ends_from: reach.endsFrom,
          ends_until: reach.endsUntil,
          hash: createHash('sha256').update(json).digest('hex'),
          trace,
        };
      }),
    ),
  );
  await client.query(
    'INSERT INTO seed_dates SELECT * FROM jsonb_populate_recordset(NULL::seed_dates, $1::jsonb)',
    [JSON.stringify(rows)],
  );
}

/** Twelve starts, three for each closed day, by which one deadline of a case is moved; and starts that no closure meets. */
function chooseStarts(): { moved: CivilDate[]; others: CivilDate[] } {
  const calendar = calendarOf('1106');
  const days = Array.from({ length: 420 }, (_, index) => addDays(firstStart, index));
  const met = days.map((start) => ({
    start,
    by: rules.flatMap((rule) => {
      const { reach } = compute(calendar, rule, start);

      return closedDays.filter((day) => reach.endsFrom <= day && day <= reach.endsUntil);
    }),
  }));
  const moved = closedDays.flatMap((day) =>
    met
      .filter(({ by }) => by.length === 1 && by[0] === day)
      .slice(0, 3)
      .map(({ start }) => start),
  );
  const others = met.filter(({ by }) => by.length === 0).map(({ start }) => start);
  if (moved.length !== 12) throw new Error('each closed day must move three starts');

  return { moved, others };
}

function compute(calendar: Calendar, rule: RuleId, start: CivilDate): ComputedDeadline {
  const found = ruleById(rule);

  return computeDeadline({ start, period: found.period, rule: found, calendar });
}

const calendars = new Map<string, Calendar>();

function calendarOf(municipality: string): Calendar {
  const known = calendars.get(municipality);
  if (known) return known;
  const published = publishedCalendar(municipality);
  const closures = [
    ...published.closuresBetween(civilDate('1990-01-01'), civilDate('2110-12-31')),
    ...closedDays.map((date): Closure => ({
      date,
      extent: 'full',
      scope: 'central_government',
      reason: closureName,
      citation: 'ensaio',
      confidence: 'secondary',
    })),
  ];
  const calendar = withClosures(published, closures);
  calendars.set(municipality, calendar);

  return calendar;
}

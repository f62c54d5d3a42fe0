import { z } from 'zod';
import { playbookById } from '#domain/playbooks/catalogue';
import { playbookIds } from '#domain/playbooks/playbook';
import { ruleIds } from '#domain/deadlines/rule';
import { ruleById } from '#domain/deadlines/rules';
import type { CivilDate } from '#domain/calendar/civil-date';
import type { ReadContext } from '#db/with-firm';
import { Named } from '../fields.ts';
import { TextView } from '../playbooks/playbook-view.ts';
import { expiredWithoutReceipt, lacksProof, lacksReceiptCheck } from './proof-signals.ts';
import { limitsNear, lacksOfMinors, rungsNotOpened } from './procedure-signals.ts';
import type { SignalQuery } from './signal-query.ts';
import { wrongPaths } from './wrong-paths.ts';

export const stallSignals = [
  'rung_not_opened',
  'limit_near',
  'expired_without_receipt',
  'only_email',
  'wrong_menu_path',
  'minor_lacks',
  'unchecked_receipt',
] as const;
type StallSignal = (typeof stallSignals)[number];

const lacking = ['nif', 'niss', 'termo'] as const;

export const SignalView = z
  .object({
    signal: z.enum(stallSignals),
    /** Open cases that show it; `items` has the first of them. */
    cases: z.int(),
    items: z.array(
      z.object({
        case: z.object({
          id: z.uuid(),
          person: z.object({ id: z.uuid(), fullName: z.string() }),
          playbook: z.object({ id: z.string(), name: TextView }),
          owner: Named,
        }),
        /** The date that passed or comes, or the day of what was filed or received. */
        on: z.iso.date().nullable(),
        /** The rule of that date. */
        rule: TextView.nullable(),
        /** What the ladder opens now. */
        opens: z.object({ id: z.enum(playbookIds), name: TextView }).nullable(),
        /** As it was used. */
        menuPath: z.array(z.string()),
        /** What of a minor is not in the file. */
        lacks: z.array(z.enum(lacking)),
      }),
    ),
  })
  .meta({ id: 'StallSignal' });
type SignalView = z.infer<typeof SignalView>;

type Row = {
  readonly total: number;
  readonly id: string;
  readonly person: { readonly id: string; readonly fullName: string };
  readonly playbook: string;
  readonly owner: z.infer<typeof Named>;
  readonly on?: string | null;
  readonly rule?: string;
  readonly opens?: string;
  readonly menuPath?: string[];
  readonly lacks?: string[];
};

/** What says that a case stands still or is about to (an open rung, a weak proof, a limit), each with its first `limit` cases. */
export async function readSignals(
  ctx: ReadContext,
  { asOf, limit }: { readonly asOf: CivilDate; readonly limit: number },
): Promise<SignalView[]> {
  const queries: readonly (readonly [StallSignal, SignalQuery | undefined])[] = [
    ['rung_not_opened', rungsNotOpened],
    ['limit_near', limitsNear],
    ['expired_without_receipt', expiredWithoutReceipt],
    ['only_email', lacksProof],
    ['wrong_menu_path', await wrongPaths(ctx)],
    ['minor_lacks', lacksOfMinors],
    ['unchecked_receipt', lacksReceiptCheck],
  ];
  const signals: SignalView[] = [];
  for (const [signal, query] of queries) {
    const rows = query ? await ask(ctx, query, { asOf, limit }) : [];
    signals.push({ signal, cases: rows[0]?.total ?? 0, items: rows.map(toItem) });
  }

  return signals;
}

function ask(
  ctx: ReadContext,
  { text, values }: SignalQuery,
  { asOf, limit }: { readonly asOf: CivilDate; readonly limit: number },
): Promise<readonly Row[]> {
  return ctx.sql<Row>(
    `SELECT s.*, k.playbook, json_build_object('id', p.id, 'fullName', p.full_name) AS person,
       json_build_object('id', u.id, 'name', u.name) AS owner
     FROM (SELECT f.*, (count(*) OVER ())::int AS total FROM (${text}) f ORDER BY f."on", f.id LIMIT $3) s
     JOIN cases k ON k.firm_id = $1 AND k.id = s.id
     JOIN people p ON p.firm_id = $1 AND p.id = k.person_id
     JOIN users u ON u.id = k.owner_id
     ORDER BY s."on", s.id`,
    [ctx.firmId, asOf, limit, ...values],
  );
}

function toItem(row: Row): SignalView['items'][number] {
  const { id, person, playbook, owner, on = null, menuPath = [] } = row;
  const opens = playbookIds.find((each) => each === row.opens);
  const rule = ruleIds.find((each) => each === row.rule);

  return {
    case: { id, person, playbook: { id: playbook, name: nameOf(playbook) }, owner },
    on,
    rule: rule ? ruleById(rule).name : null,
    opens: opens ? { id: opens, name: nameOf(opens) } : null,
    menuPath,
    lacks: lacking.filter((each) => row.lacks?.includes(each)),
  };
}

function nameOf(playbook: string): z.infer<typeof TextView> {
  return playbookById(playbook)?.name ?? { pt: playbook, en: playbook };
}

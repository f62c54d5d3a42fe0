import type { Rule } from '#domain/deadlines/rule';
import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import type { Sql } from '#db/with-firm';
import { ruleIds } from '#domain/deadlines/rule';
import { RuleBody, ruleOf } from './rule-version-input.ts';

const RuleRow = z.object({
  rowId: z.string(),
  id: z.enum(ruleIds),
  version: z.int(),
  appliesFrom: z.string().nullable(),
  body: RuleBody,
  author: z.string(),
  signedBy: z.array(z.string()),
  isWithdrawn: z.boolean(),
});

export type KnownRule = {
  readonly rowId: string;
  readonly rule: Rule;
  readonly author: string;
  readonly signedBy: readonly string[];
  readonly isWithdrawn: boolean;
};

/** The last row of every version that was ever published, withdrawn ones too, in the order of rule and version. */
export async function readRuleHeads(ctx: { readonly sql: Sql }): Promise<KnownRule[]> {
  const rows = await ctx.sql(
    `SELECT r.id AS "rowId", r.rule AS id, r.version, r.applies_from::text AS "appliesFrom", r.body, r.author,
       r.signed_by AS "signedBy", r.is_withdrawn AS "isWithdrawn"
     FROM rule_versions r
     WHERE NOT EXISTS (SELECT FROM rule_versions n WHERE n.replaces = r.id)
     ORDER BY r.rule, r.version`,
  );

  return rows
    .map((row) => RuleRow.parse(row))
    .map(({ id, version, appliesFrom, body, ...row }) => ({
      ...row,
      rule: ruleOf(body, { id, version, appliesFrom }),
    }));
}

/** Every version that was published and not withdrawn. */
export async function rulesPublished(ctx: { readonly sql: Sql }): Promise<Rule[]> {
  return (await readRuleHeads(ctx)).filter((each) => !each.isWithdrawn).map(({ rule }) => rule);
}

/** Writes one row; what it replaces is no longer the last word. Returns its id. */
export async function appendRule(
  ctx: { readonly sql: Sql },
  row: {
    readonly rule: Rule;
    readonly author: string;
    readonly signedBy: readonly string[];
    readonly replaces: string | undefined;
    readonly isWithdrawn: boolean;
    readonly note: string | undefined;
  },
): Promise<string> {
  const { id: rule, version, appliesFrom, ...body } = row.rule;
  const id = randomUUIDv7();
  await ctx.sql(
    `INSERT INTO rule_versions (id, rule, version, applies_from, body, author, signed_by, replaces, is_withdrawn, note)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      rule,
      version,
      appliesFrom ?? null,
      JSON.stringify(body),
      row.author,
      row.signedBy,
      row.replaces ?? null,
      row.isWithdrawn,
      row.note ?? null,
    ],
  );

  return id;
}

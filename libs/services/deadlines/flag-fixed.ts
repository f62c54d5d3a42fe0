import { randomUUIDv7 } from 'node:crypto';
import type { Deadline } from '#db/generated/client';
import type { FirmContext } from '#db/with-firm';
import type { DateByLaw } from './compute-by-law.ts';
import { writeTraces } from './write-traces.ts';

/** The facts now give another date than the one a lawyer looked at when fixing it: said once, and nothing moved. */
export async function flagFixed(
  ctx: FirmContext,
  deadline: Deadline,
  date: DateByLaw,
): Promise<void> {
  if (deadline.traceHash === date.hash) return;
  await writeTraces(ctx, [date]);
  await ctx.sql(
    `INSERT INTO date_changes (firm_id, id, deadline_id, cause, state, old_legal_on, old_safe_on, old_trace_hash,
       new_legal_on, new_safe_on, new_trace_hash)
     SELECT d.firm_id, $3, d.id, 'facts', 'flagged', d.legal_on, d.safe_on, d.trace_hash, $4::text::date, $5::text::date, $6
     FROM deadlines d JOIN traces t ON t.firm_id = d.firm_id AND t.hash = d.trace_hash
     WHERE d.firm_id = $1 AND d.id = $2 AND (t.trace ->> 'legal' <> $4::text OR t.trace ->> 'safe' <> $5::text)
       AND NOT EXISTS (SELECT FROM date_changes c WHERE c.firm_id = $1 AND c.deadline_id = $2 AND c.state = 'flagged'
         AND c.new_legal_on = $4::text::date AND c.new_safe_on = $5::text::date)`,
    [ctx.firmId, deadline.id, randomUUIDv7(), date.legal, date.safe, date.hash],
  );
}

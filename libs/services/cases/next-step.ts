import { z } from 'zod';
import { CivilDay, line } from '../fields.ts';

/** What the firm does next. It needs its day: an undated step is nobody's. */
export const NextStep = z
  .strictObject({ text: line(300), on: CivilDay })
  .meta({ id: 'SetNextStep' });

/** SQL: nobody wrote down what comes next, no deadline says it, and every step of the playbook is done. $1 is the firm. */
export function lacksNextStep(alias: string): string {
  return `(${alias}.next_step IS NULL AND ${alias}.playbook_step IS NULL AND NOT EXISTS (
    SELECT FROM deadlines d WHERE d.firm_id = $1 AND d.case_id = ${alias}.id AND d.status = 'open'))`;
}

import { z } from 'zod';
import { CivilDay, line } from '../fields.ts';

/** What the firm does next. It needs its day: an undated step is nobody's. */
export const NextStep = z
  .strictObject({ text: line(300), on: CivilDay })
  .meta({ id: 'SetNextStep' });

/** SQL: nothing was filed or received in the case yet. $1 is the firm. */
export function isUntouched(alias: string): string {
  return `(NOT EXISTS (SELECT FROM submissions s WHERE s.firm_id = $1 AND s.case_id = ${alias}.id)
    AND NOT EXISTS (SELECT FROM notices n WHERE n.firm_id = $1 AND n.case_id = ${alias}.id))`;
}

/** SQL: nobody wrote down what comes next, no deadline says it, and the playbook's first step is done. */
export function lacksNextStep(alias: string): string {
  return `(${alias}.next_step IS NULL AND NOT ${isUntouched(alias)} AND NOT EXISTS (
    SELECT FROM deadlines d WHERE d.firm_id = $1 AND d.case_id = ${alias}.id AND d.status = 'open'))`;
}

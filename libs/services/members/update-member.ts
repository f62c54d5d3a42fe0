import { z } from 'zod';
import { roles, type FirmContext } from '#db/with-firm';
import { line } from '../fields.ts';
import { changeRole } from './change-role.ts';
import { setLawyerCard } from './set-lawyer-card.ts';

export const UpdateMember = z
  .strictObject({
    role: z.enum(roles).optional(),
    /** Number of the professional card of a lawyer, e.g. 12345L; null when there is none any more. */
    lawyerCard: line(30).nullable().optional(),
  })
  .meta({ id: 'UpdateMember' });

/** Changes what an admin may say of a member, as they were at `version`. */
export async function updateMember(
  ctx: FirmContext,
  input: {
    readonly id: string;
    readonly version: number;
    readonly changes: z.infer<typeof UpdateMember>;
  },
): Promise<void> {
  const { id, changes } = input;
  const { role, lawyerCard } = changes;
  const version =
    lawyerCard === undefined
      ? input.version
      : await setLawyerCard(ctx, { id, version: input.version, lawyerCard });
  if (role !== undefined) await changeRole(ctx, { id, version, role });
}

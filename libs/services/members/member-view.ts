import { z } from 'zod';
import { roles } from '#db/with-firm';

export const MemberView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    /** Number of the professional card (cédula) under which a lawyer signs. */
    lawyerCard: z.string().nullable(),
    isActive: z.boolean(),
    version: z.int(),
    /** The last day of the absence that is under way; null for somebody who is there. */
    awayUntil: z.iso.date().nullable(),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof MemberView>;

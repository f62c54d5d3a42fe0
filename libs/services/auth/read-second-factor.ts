import { z } from 'zod';
import type { ReadContext } from '#db/with-firm';
import type { Place } from '#platform/sealing';
import { rolesWith } from '../access/permissions.ts';

export const SecondFactorView = z
  .object({
    isOn: z.boolean(),
    /** The firm asks it of whoever has this role. */
    isRequired: z.boolean(),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'SecondFactor' });

export const firmPolicies = ['optional', 'deciders'] as const;
export type FirmPolicy = (typeof firmPolicies)[number];

type Row = {
  /** Null when it was turned off. */
  readonly sealedSecret: string | null;
  readonly isOn: boolean;
  readonly codesLeft: number;
};

/** What the one who asks has, and what their firm asks of them. */
export async function readSecondFactor(
  ctx: ReadContext,
): Promise<z.infer<typeof SecondFactorView>> {
  const [firm] = await ctx.sql<{ policy: FirmPolicy }>(
    'SELECT second_factor AS policy FROM firms WHERE id = $1',
    [ctx.firmId],
  );
  const factor = await secondFactorOf(ctx, ctx.userId);

  return {
    isOn: factor?.isOn ?? false,
    isRequired: isAskedOf(ctx.role, firm?.policy ?? 'optional'),
    recoveryCodesLeft: factor?.isOn ? factor.codesLeft : 0,
  };
}

/** What an account has, begun or on. */
export async function secondFactorOf(
  ctx: ReadContext,
  userId: string | undefined,
): Promise<Row | undefined> {
  const rows = await ctx.sql<Row>(
    `SELECT sealed_secret AS "sealedSecret", is_on AS "isOn", codes_left AS "codesLeft"
     FROM system.second_factor_of($1)`,
    [userId],
  );

  return rows[0];
}

/** Those who answer for a legal date are asked first. */
export function isAskedOf(role: string, policy: FirmPolicy): boolean {
  return policy === 'deciders' && rolesWith('deadlines.decide').some((each) => each === role);
}

/** A secret that is moved to another account opens nothing. */
export function secretPlace(userId: string): Place {
  return ['second_factors', userId];
}

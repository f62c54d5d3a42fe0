import type { ReadContext } from '#db/with-firm';
import type { Place } from '#platform/sealing';

export type Provider = {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly sealedSecret: string;
  readonly isOn: boolean;
  /** The firm says that it asks a second factor: its answers must show it. */
  readonly asksSecondFactor: boolean;
};

/** The provider that the firm has, on or off. */
export async function findProvider(ctx: ReadContext): Promise<Provider | undefined> {
  const [provider] = await ctx.sql<Provider>(
    `SELECT id, issuer, client_id AS "clientId", sealed_secret AS "sealedSecret", is_on AS "isOn",
       asks_second_factor AS "asksSecondFactor"
     FROM identity_providers WHERE firm_id = $1 AND removed_at IS NULL`,
    [ctx.firmId],
  );

  return provider;
}

/** Moved to another firm or another provider, a secret does not open. */
export function clientSecretPlace(firmId: string, providerId: string): Place {
  return ['identity_providers', firmId, providerId];
}

import { withFirm, readFirm, type FirmContext } from '#db/with-firm';
import { ListClients, listClients } from '#services/clients/list-clients';
import { registerClient } from '#services/clients/register-client';
import { revealPerson } from '#services/people/reveal-person';
import { addPermit } from '#services/permits/add-permit';
import { revealPermit } from '#services/permits/reveal-permit';
import type { TestFirm } from '#test/harness/mint-firm';
import { asOwner } from '#test/harness/test-database';
import type { Stage } from '../services/stage.ts';

/** One value for every sealed field of a person, and a permit's number. */
export const numbers = {
  nif: '123456789',
  niss: '11111111110',
  passportNumber: 'CD987654',
  privilegedNote: 'o que a cliente contou',
} as const;
export const permitNumber = 'PT5544332';

export type Sealed = {
  readonly clientId: string;
  readonly personId: string;
  readonly permitId: string;
};

/** A client whose every sealed field holds a value, and a permit. */
export function sealedClient(stage: Stage, firm: TestFirm): Promise<Sealed> {
  return inFirm(stage, firm, async (ctx) => {
    const client = await registerClient(ctx, { fullName: 'Ana Selada', ...numbers });
    const permit = await addPermit(ctx, {
      personId: client.personId,
      permit: { number: permitNumber, legalBasis: 'art. 77' },
    });

    return { clientId: client.id, personId: client.personId, permitId: permit.id };
  });
}

export function inFirm<T>(
  stage: Stage,
  firm: TestFirm,
  work: (ctx: FirmContext) => Promise<T>,
): Promise<T> {
  return withFirm(stage.database, firm.lawyer, work);
}

/** Everything that was sealed of a client, opened one by one. */
export async function revealAll(stage: Stage, firm: TestFirm, { personId, permitId }: Sealed) {
  return inFirm(stage, firm, async (ctx) => {
    const reveal = async (field: keyof typeof numbers) =>
      (await revealPerson(ctx, { id: personId, field })).value;

    return {
      nif: await reveal('nif'),
      niss: await reveal('niss'),
      passportNumber: await reveal('passportNumber'),
      privilegedNote: await reveal('privilegedNote'),
      permitNumber: (await revealPermit(ctx, permitId)).value,
    };
  });
}

export async function found(stage: Stage, firm: TestFirm, q: string): Promise<string[]> {
  const page = await readFirm(stage.database, firm.paralegal, (ctx) =>
    listClients(ctx, ListClients.parse({ q, limit: 100 })),
  );

  return page.items.map((client) => client.id);
}

/** The versions of the keys that the firm's values bear. */
export async function versionsIn(stage: Stage, firm: TestFirm): Promise<string[]> {
  const rows = await asOwner<{ version: string }>(
    stage.server.ownerUrl,
    `SELECT DISTINCT split_part(value, '.', 1) AS version FROM (
       SELECT unnest(ARRAY[nif, niss, passport_number, nnu, privileged_note]) AS value FROM people WHERE firm_id = $1
       UNION ALL SELECT number FROM permits WHERE firm_id = $1) v
     WHERE value IS NOT NULL ORDER BY 1`,
    [firm.id],
  );

  return rows.map(({ version }) => version);
}

export async function tokensOf(stage: Stage, firm: TestFirm): Promise<string[]> {
  const rows = await asOwner<{ token: string }>(
    stage.server.ownerUrl,
    `SELECT token FROM search_tokens WHERE firm_id = $1 AND token LIKE '#%' ORDER BY token COLLATE "C"`,
    [firm.id],
  );

  return rows.map(({ token }) => token);
}

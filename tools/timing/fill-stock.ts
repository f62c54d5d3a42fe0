import { withFirm } from '#db/with-firm';
import { sha256 } from '#platform/tokens';
import { signIn } from '#services/auth/sign-in';
import { asOwner } from '#test/harness/test-database';
import { testPassword } from '#test/harness/mint-firm';
import type { Target } from '../target/start-target.ts';

const accounts = 500;
const links = 50;

/** What exists in the database, to be asked for. Each list is gone through in turn. */
export type Stock = {
  /** The session of a member of the asking firm. */
  readonly token: string;
  readonly plain: (round: number) => string;
  readonly coded: (round: number) => string;
  readonly nobody: (round: number) => string;
  readonly usedLink: (round: number) => string;
  readonly expiredLink: (round: number) => string;
  readonly resetLink: (round: number) => string;
  readonly foreignIds: Readonly<Record<'clients' | 'cases' | 'deadlines', readonly string[]>>;
};

/** Accounts with and without a second factor, dead links, and the other firm's ids. */
export async function fillStock({ server, firms }: Target): Promise<Stock> {
  const [mine, other] = firms;
  if (!mine || !other) throw new Error('two firms are needed');
  await addAccounts(server.ownerUrl, other.admin);
  await addLinks(server.ownerUrl, other);
  const visit = { address: '127.0.0.1' };
  const { token } = await signIn(
    server.database,
    { email: mine.lawyer.email, password: testPassword },
    visit,
  );
  const foreignIds = await withFirm(server.database, other.lawyer, async ({ tx }) => ({
    clients: (await tx.client.findMany()).map(({ id }) => id),
    cases: (await tx.case.findMany()).map(({ id }) => id),
    deadlines: (await tx.deadline.findMany()).map(({ id }) => id),
  }));

  return {
    token,
    plain: (round) => `plain${round % accounts}@stock.test`,
    coded: (round) => `coded${round % accounts}@stock.test`,
    nobody: (round) => `never${round % accounts}@stock.test`,
    usedLink: (round) => linkOf('used', round),
    expiredLink: (round) => linkOf('expired', round),
    resetLink: (round) => linkOf('reset', round),
    foreignIds,
  };
}

async function addAccounts(
  ownerUrl: string,
  model: { readonly firmId: string; readonly userId: string },
): Promise<void> {
  await asOwner(
    ownerUrl,
    `WITH made AS (
       INSERT INTO users (id, email, name, password_hash)
       SELECT gen_random_uuid(), kind || n || '@stock.test', 'Ana Sousa', u.password_hash
       FROM users u, generate_series(0, $3::int - 1) n, unnest(ARRAY['plain', 'coded']) kind WHERE u.id = $2
       RETURNING id, email
     ), joined AS (
       INSERT INTO memberships (firm_id, id, user_id, role) SELECT $1, gen_random_uuid(), id, 'lawyer' FROM made
     )
     INSERT INTO second_factors (user_id, sealed_secret, confirmed_at)
     SELECT id, 'sealed', now() FROM made WHERE email LIKE 'coded%'`,
    [model.firmId, model.userId, accounts],
  );
}

async function addLinks(
  ownerUrl: string,
  firm: { readonly id: string; readonly admin: { readonly userId: string } },
): Promise<void> {
  for (let index = 0; index < links; index += 1) {
    const hashes = ['used', 'expired', 'reset'].map((kind) => sha256(linkOf(kind, index)));
    await asOwner(
      ownerUrl,
      `WITH dead AS (
         INSERT INTO invitations (firm_id, id, email, role, invited_by, token_hash, state, accepted_by, expires_at)
         VALUES ($1, gen_random_uuid(), $6 || '@used.test', 'lawyer', $2, $3, 'accepted', $2, now() + interval '1 day'),
           ($1, gen_random_uuid(), $6 || '@expired.test', 'lawyer', $2, $4, 'open', NULL, now() - interval '1 day')
       )
       INSERT INTO letters (id, kind, user_id, state, token_hash, expires_at)
       VALUES (gen_random_uuid(), 'reset', $2, 'sent', $5, now() + interval '1 day')`,
      [firm.id, firm.admin.userId, ...hashes, String(index)],
    );
  }
}

/** 43 characters, as real ones have. */
function linkOf(kind: string, round: number): string {
  return `${kind}-${round % links}-`.padEnd(43, 'k');
}

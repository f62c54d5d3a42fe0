import { openDatabase } from '#db/database';
import { withPlatform } from '#db/with-platform';
import type { Role } from '#db/with-firm';
import { systemClock } from '#platform/clock';
import { MasterKeyList, masterKeysOf } from '#platform/master-keys';
import { addMember } from '#services/firms/add-member';
import { createFirm } from '#services/firms/create-firm';
import { publishLaw } from '#services/law/publish-law';
import { publishOffices } from '#services/offices/publish-offices';
import { atlanticoCases, oliveiraCases } from './demo-cases.ts';
import type { DemoTeam } from './demo-team.ts';
import { atlantico, demoPassword, oliveira, type DemoFirm } from './demo-firms.ts';

export type Login = {
  readonly firm: string;
  readonly role: Role;
  readonly email: string;
  readonly password: string;
};

type SeedOptions = {
  readonly databaseOwnerUrl: string;
  readonly databaseUrl: string;
  readonly masterKeys: string;
  readonly log: (line: string) => void;
};

const demoFirms: readonly DemoFirm[] = [oliveira, atlantico];

/**
 * Fills an empty database with two demo firms through the services that a user's click calls; a database that holds
 * them already is left as it is. Returns the demo logins, or none when the database holds other firms.
 */
export async function seedDemo(options: SeedOptions): Promise<Login[]> {
  const slugs = await withPlatform(options.databaseOwnerUrl, async (ctx) => {
    await publishOffices(ctx);
    await publishLaw(ctx);

    return (await ctx.sql<{ slug: string }>('SELECT slug FROM firms')).map((firm) => firm.slug);
  });
  const isOurs = slugs.every((slug) => demoFirms.some((firm) => firm.slug === slug));
  if (!isOurs) return [];
  const missing = demoFirms.filter((firm) => !slugs.includes(firm.slug));
  if (missing.length > 0) await fill(options, missing);

  return demoFirms.flatMap(loginsOf);
}

async function fill(options: SeedOptions, firms: readonly DemoFirm[]): Promise<void> {
  const database = openDatabase({
    url: options.databaseUrl,
    clock: systemClock,
    masterKeys: masterKeysOf(MasterKeyList.parse(options.masterKeys)),
  });
  try {
    for (const firm of firms) {
      const cases = firm === oliveira ? oliveiraCases : atlanticoCases;
      await cases(database, await found(options.databaseOwnerUrl, firm));
    }
    options.log('two demo firms with their cases');
  } finally {
    await database.close();
  }
}

/** Demo firms take mail at any hour of any day, so that a demonstration shows it at once. */
function found(ownerUrl: string, firm: DemoFirm): Promise<DemoTeam> {
  return withPlatform(ownerUrl, async (ctx) => {
    const { id: firmId } = await createFirm(ctx, {
      name: firm.name,
      slug: firm.slug,
      sendFrom: 0,
      sendUntil: 24,
      sendDays: 'every_day',
    });
    const join = async (role: Role) => {
      const member = firm.members.find((each) => each.role === role);
      if (!member) throw new Error(`${firm.name} has no ${role}`);
      const { userId } = await addMember(ctx, { ...member, firmId, password: demoPassword });

      return { firmId, userId, role };
    };

    await ctx.sql('UPDATE firms SET address = $2 WHERE id = $1', [firmId, firm.address]);
    const team = {
      paralegal: await join('paralegal'),
      lawyer: await join('lawyer'),
      admin: await join('admin'),
    };
    await ctx.sql('UPDATE memberships SET lawyer_card = $3 WHERE firm_id = $1 AND user_id = $2', [
      firmId,
      team.lawyer.userId,
      firm.lawyerCard,
    ]);

    return team;
  });
}

function loginsOf(firm: DemoFirm): Login[] {
  return firm.members.map(({ role, email }) => ({
    firm: firm.name,
    role,
    email,
    password: demoPassword,
  }));
}

import { randomBytes } from 'node:crypto';
import { withPlatform } from '#db/with-platform';
import { withFirm, type Actor, type FirmContext, type Role } from '#db/with-firm';
import { addMember } from '#services/firms/add-member';
import { createFirm } from '#services/firms/create-firm';
import { registerClient } from '#services/clients/register-client';
import { openCase } from '#services/cases/open-case';
import { harmlessFacts } from './harmless-facts.ts';
import type { TestDatabase } from './test-database.ts';

type Playbook = Parameters<typeof openCase>[1]['playbook'];

type Member = Actor & { readonly userId: string; readonly email: string };

export type TestFirm = {
  readonly id: string;
  readonly name: string;
  readonly paralegal: Member;
  readonly lawyer: Member;
  readonly admin: Member;
  readonly auditor: Member;
  /** A mark that stands in every text of this firm, to find its traces where they must not be. */
  readonly canary: string;
};

/** A sign-in from this machine, by no browser. */
export const visit = { address: '127.0.0.1' };

export const testPassword = 'correct horse battery staple';

/** A firm of the suite's own, with one member of each role. Mail may leave at any hour. */
export async function mintFirm(server: TestDatabase): Promise<TestFirm> {
  const canary = `canary${randomBytes(5).toString('hex')}`;
  const name = `Firma ${canary}`;

  return withPlatform(server.ownerUrl, async (ctx) => {
    const firm = await createFirm(ctx, {
      name,
      slug: canary,
      sendFrom: 0,
      sendUntil: 24,
      sendDays: 'every_day',
    });
    const member = async (role: Role): Promise<Member> => {
      const email = `${role}@${canary}.test`;
      const { userId } = await addMember(ctx, {
        firmId: firm.id,
        email,
        name: `${role} ${canary}`,
        role,
        password: testPassword,
      });

      return { firmId: firm.id, userId, role, email };
    };

    return {
      id: firm.id,
      name,
      canary,
      paralegal: await member('paralegal'),
      lawyer: await member('lawyer'),
      admin: await member('admin'),
      auditor: await member('auditor'),
    };
  });
}

export type TestCase = {
  readonly caseId: string;
  readonly clientId: string;
  readonly personId: string;
  readonly officeId: string;
};

/** A client of the firm and an open case at the Lisbon office. */
export async function mintCase(
  server: TestDatabase,
  firm: TestFirm,
  playbook: Playbook = 'newborn_art_124',
): Promise<TestCase> {
  return withFirm(server.database, firm.paralegal, async (ctx) => {
    const client = await registerClient(ctx, { fullName: `Maria ${firm.canary}` });
    const officeId = await officeOf(ctx, 'lisboa');
    const opened = await openCase(ctx, {
      clientId: client.id,
      personId: client.personId,
      officeId,
      playbook,
      ...harmlessFacts(playbook),
      ownerId: firm.paralegal.userId,
      lawyerId: firm.lawyer.userId,
    });

    return { caseId: opened.id, clientId: client.id, personId: client.personId, officeId };
  });
}

export async function officeOf(ctx: FirmContext, key: string): Promise<string> {
  const office = await ctx.tx.office.findFirstOrThrow({ where: { key } });

  return office.id;
}

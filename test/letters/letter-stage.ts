import { withFirm, type FirmContext } from '#db/with-firm';
import { openCase } from '#services/cases/open-case';
import { registerClient } from '#services/clients/register-client';
import { addDependent } from '#services/dependents/add-dependent';
import { handleEvent } from '#services/outbox/handle-event';
import { addPermit } from '#services/permits/add-permit';
import { checkReceipt } from '#services/receipts/check-receipt';
import { recordSubmission } from '#services/submissions/record-submission';
import { harmlessFacts } from '#test/harness/harmless-facts';
import { mintFirm, officeOf, type TestFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase, type TestDatabase } from '#test/harness/test-database';
import { startApi } from '../api/start-api.ts';

export const mother = {
  fullName: 'Inês Conceição Araújo',
  nif: '299999998',
  passportNumber: 'CD987654',
  email: 'ines@example.pt',
  phone: '912 345 678',
  homeAddress: 'Rua da Rosa, 12\n1200-385 Lisboa',
  permit: 'TR7654321',
};
/** The permanent card that was issued to her by mistake. */
export const wrongCard = { number: 'ZX1928374', issuedOn: '2026-06-08' };
export const son = {
  fullName: 'João Simão Araújo',
  nif: '300000014',
  permit: 'TR1234567',
  birthDate: '2020-03-09',
};
export const filing = { reference: 'CT-2026-0456', filedAt: '2026-05-04T10:00:00Z' };

type Playbook = Parameters<typeof openCase>[1]['playbook'];
type Channel = Parameters<typeof recordSubmission>[1]['submission']['channel'];
export type LetterStage = Awaited<ReturnType<typeof startLetters>>;

/** A firm with a letterhead, a lawyer with a card, and a mother and her son with permits. */
export async function startLetters() {
  const server = await startDatabase();
  const api = await startApi(server);
  const firm = await mintFirm(server);
  const other = await mintFirm(server);
  const people = await withFirm(server.database, firm.paralegal, (ctx) => registerFamily(ctx));
  const fetchFile = async (route: string, as: string) => {
    const answer = await fetch(`${api.url}${route}`, {
      headers: { authorization: `Bearer ${as}` },
    });

    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      content: Buffer.from(await answer.arrayBuffer()),
    };
  };

  return {
    server,
    api,
    firm,
    other,
    people,
    fetchFile,
    open: (playbook: Playbook, whose: 'mother' | 'son' = 'mother', channel?: Channel) =>
      openFor(server, firm, { ...people, playbook, personId: people[whose], channel }),
    /** What the worker makes of what was recorded. */
    settle: async () => {
      const waiting = await asOwner<{ id: string }>(
        server.ownerUrl,
        'SELECT id FROM outbox WHERE handled_at IS NULL ORDER BY id',
      );
      for (const { id } of waiting) await handleEvent(server.database, id);
    },
    stop: async () => {
      await api.stop();
      await server.stop();
    },
  };
}

export type Made = Awaited<ReturnType<typeof signByLawyer>>['make'];

/** The firm gives its address, its lawyer the number of their card, and makes letters. */
export async function signByLawyer({ api, firm, fetchFile }: LetterStage) {
  const admin = await api.signIn(firm.admin);
  const address = 'Rua da Conceição, 12, 3.º esq.\n1100-153 Lisboa\nTel. 210 000 000';
  await api.ask('PUT /v1/firm/settings', {
    as: admin,
    json: { secondFactor: 'optional', address },
  });
  await api.ask(`PATCH /v1/members/${firm.lawyer.userId}`, {
    as: admin,
    headers: { 'if-match': '"1"' },
    json: { lawyerCard: '12345L' },
  });
  const as = await api.signIn(firm.lawyer);
  const make = async (caseId: string, letter: string, format: 'pdf' | 'docx') => {
    const made = await fetchFile(`/v1/cases/${caseId}/letters/${letter}?format=${format}`, as);
    if (made.status !== 200) throw new Error(made.content.toString());

    return made.content;
  };

  return { as, make };
}

async function registerFamily(ctx: FirmContext) {
  const { permit, ...client } = mother;
  const { id: clientId, personId } = await registerClient(ctx, client);
  await addPermit(ctx, {
    personId,
    permit: { number: permit, legalBasis: 'art. 15', expiresOn: '2027-05-01' },
  });
  await addPermit(ctx, { personId, permit: { ...wrongCard, legalBasis: 'art. 17' } });
  const { permit: sons, ...child } = son;
  const added = await addDependent(ctx, { clientId, dependent: { ...child, kinship: 'child' } });
  await addPermit(ctx, {
    personId: added.personId,
    permit: { number: sons, legalBasis: 'art. 98' },
  });
  const officeId = await officeOf(ctx, 'lisboa_1');
  await checkReceipt(ctx, {
    personId,
    receipt: {
      officeId,
      issuedOn: '2026-05-20',
      askedFor: 'art_15',
      category: 'Art. 17.º Lei 37/2006',
      residentSince: '2023-05-02',
    },
  });

  return { clientId, mother: personId, son: added.personId, officeId };
}

/** A case of one of them in which a request was filed. */
function openFor(
  server: TestDatabase,
  firm: TestFirm,
  matter: {
    clientId: string;
    personId: string;
    officeId: string;
    playbook: Playbook;
    channel: Channel | undefined;
  },
): Promise<string> {
  const { clientId, personId, officeId, playbook, channel = 'contactenos' } = matter;

  return withFirm(server.database, firm.paralegal, async (ctx) => {
    const { id } = await openCase(ctx, {
      clientId,
      personId,
      officeId,
      playbook,
      ...harmlessFacts(playbook),
      ownerId: firm.paralegal.userId,
      lawyerId: firm.lawyer.userId,
    });
    // A reference is of one request of the firm: each case has its own.
    await recordSubmission(ctx, {
      caseId: id,
      submission: {
        kind: 'request',
        channel,
        menuPath: [],
        filedAt: filing.filedAt,
        reference: `${filing.reference}-${id}`,
      },
    });

    return id;
  });
}

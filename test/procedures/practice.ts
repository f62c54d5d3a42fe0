import { createHash } from 'node:crypto';
import { z } from 'zod';
import { systemClock } from '#platform/clock';
import { CaseView } from '#services/cases/case-view';
import { CaseCheck } from '#services/cases/check-case';
import { DeadlineView } from '#services/deadlines/deadline-view';
import { planFirm } from '#services/dispatches/plan-firm';
import { ChecklistView } from '#services/documents/read-checklist';
import { FactsView } from '#services/facts/facts-view';
import { handleEvent } from '#services/outbox/handle-event';
import { NoteView } from '#services/notes/note-view';
import { PlaybookView } from '#services/playbooks/playbook-view';
import { CaseStepView } from '#services/steps/list-steps';
import { TimelinePage } from '#services/timeline/list-timeline';
import { mintFirm } from '#test/harness/mint-firm';
import { asOwner, startDatabase } from '#test/harness/test-database';
import { startApi } from '../api/start-api.ts';
import { pdf } from '../files/samples.ts';

export type Practice = Awaited<ReturnType<typeof openPractice>>;

/** Whom a case is about: a client, or a dependent of theirs. */
export type Person = { readonly clientId: string; readonly personId: string };

type Who = 'paralegal' | 'lawyer';

const Opened = z.object({ id: z.uuid() });
const Registered = Opened.extend({ personId: z.uuid() });
const Problem = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) });

/**
 * A firm at work through the API, on the days that the story says. Its people sign in today, because a session ends by the
 * database's clock; after that the clock stands wherever `on` puts it, and the worker does what it does then.
 */
export async function openPractice() {
  let now: Date | undefined;
  const server = await startDatabase({ now: () => now ?? systemClock.now() });
  const firm = await mintFirm(server);
  const api = await startApi(server);
  const tokens = {
    paralegal: await api.signIn(firm.paralegal),
    lawyer: await api.signIn(firm.lawyer),
  };
  const offices = await asOwner<{ id: string; key: string }>(server.ownerUrl, 'TABLE offices');

  const ask = (route: string, json?: object, as: Who = 'paralegal', headers = {}) =>
    api.ask(route, { as: tokens[as], headers, ...(json && { json }) });
  const get = async (route: string, json?: object, as?: Who, headers = {}): Promise<unknown> => {
    const { status, body } = await ask(route, json, as, headers);
    if (status > 299) throw new Error(`${route} answers ${status}: ${JSON.stringify(body)}`);

    return body;
  };
  /** What the worker does with what waits in the outbox. */
  const settle = async (): Promise<void> => {
    const waiting = await asOwner<{ id: string }>(
      server.ownerUrl,
      'SELECT id FROM outbox WHERE handled_at IS NULL ORDER BY id',
    );
    for (const { id } of waiting) await handleEvent(server.database, id);
  };
  const write = async (route: string, json: object, as?: Who, headers = {}): Promise<unknown> => {
    const body = await get(route, json, as, headers);
    await settle();

    return body;
  };
  const officeOf = (key: string) => offices.find((each) => each.key === key)?.id ?? key;
  const view = async (caseId: string) => CaseView.parse(await get(`GET /v1/cases/${caseId}`));
  const deadlines = async (caseId: string) =>
    DeadlineView.array().parse(await get(`GET /v1/cases/${caseId}/deadlines`));
  const matterOf = (person: Person, playbook: string, said: object) => {
    const { office = 'lisboa', ...rest } = z
      .looseObject({ office: z.string().optional() })
      .parse(said);

    return { personId: person.personId, playbook, officeId: officeOf(office), ...rest };
  };
  const openingOf = (person: Person, playbook: string, said: object) => ({
    ...matterOf(person, playbook, said),
    clientId: person.clientId,
    ownerId: firm.paralegal.userId,
    lawyerId: firm.lawyer.userId,
  });
  const steps = async (caseId: string) =>
    CaseStepView.array().parse(await get(`GET /v1/cases/${caseId}/steps`));
  const complete = (caseId: string, rule: string, proof: string, as?: Who) =>
    deadlines(caseId).then(async (all) => {
      const found = all.find((each) => each.rule.id === rule && each.status === 'open');

      return ask(`POST /v1/deadlines/${found?.id}/complete`, { proof }, as);
    });

  return {
    firm,
    server,
    get,
    ask,
    view,
    deadlines,
    officeOf,
    steps,
    complete,
    stop: async () => {
      await api.stop();
      await server.stop();
    },

    /** The morning of a day: the clock moves, and the planner goes round the firm. */
    on: async (day: string): Promise<void> => {
      now = new Date(`${day}T10:00:00Z`);
      await planFirm(server.database, firm.id);
    },

    client: async (fields: object = {}): Promise<Person> => {
      const json = { fullName: `Maria ${firm.canary}`, ...fields };
      const { id, personId } = Registered.parse(await get('POST /v1/clients', json));

      return { clientId: id, personId };
    },
    child: async ({ clientId }: Person, fields: object = {}): Promise<Person> => {
      const json = { fullName: `Filha ${firm.canary}`, kinship: 'child', ...fields };
      const body = await get(`POST /v1/clients/${clientId}/dependents`, json);

      return { clientId, personId: Registered.parse(body).personId };
    },
    permit: async ({ personId }: Person, expiresOn: string): Promise<string> => {
      const json = { number: `P${personId.slice(-8)}`, legalBasis: 'Lei 23/2007', expiresOn };

      return Opened.parse(await get(`POST /v1/people/${personId}/permits`, json)).id;
    },

    /** What the guards make of it; nothing is written. */
    check: async (person: Person, playbook: string, said: object = {}) =>
      CaseCheck.parse(await get('POST /v1/cases/check', matterOf(person, playbook, said))).guards,
    open: async (person: Person, playbook: string, said: object = {}, as?: Who) =>
      Opened.parse(await write('POST /v1/cases', openingOf(person, playbook, said), as)).id,
    /** Why a case is not opened, in the words of the answer. */
    refusal: async (person: Person, playbook: string, said: object = {}): Promise<string> => {
      const { status, body } = await ask('POST /v1/cases', openingOf(person, playbook, said));
      const { errors } = Problem.parse(body);

      return `${status} ${errors.map(({ path, message }) => `${path}: ${message}`).join(' ')}`;
    },
    facts: async (caseId: string) => FactsView.parse(await get(`GET /v1/cases/${caseId}/facts`)),
    say: async (caseId: string, facts: object) => {
      const { version } = await view(caseId);
      await write(`PUT /v1/cases/${caseId}/facts`, facts, undefined, {
        'if-match': `"${version}"`,
      });
    },

    /** The note of the case with its numbers in full, ready to be pasted. */
    note: async (caseId: string): Promise<string> =>
      NoteView.parse(await get(`POST /v1/cases/${caseId}/note/reveal`, {})).note?.text ?? '',
    /** A submission at ten in the morning in Lisbon, by default a request through contactenos. */
    file: async (caseId: string, day: string, said: object = {}): Promise<string> => {
      const filedAt = `${day}T09:00:00Z`;
      const json = { kind: 'request', channel: 'contactenos', filedAt, ...said };

      return Opened.parse(await write(`POST /v1/cases/${caseId}/submissions`, json)).id;
    },
    /** A notice handed over at the counter, unless it says another channel. */
    deliver: async (submissionId: string, deliveredOn: string): Promise<void> => {
      await write(`PUT /v1/submissions/${submissionId}/delivery`, { deliveredOn });
    },
    receive: async (caseId: string, day: string, said: object): Promise<string> => {
      const json = { channel: 'counter', receivedOn: day, ...said };

      return Opened.parse(await write(`POST /v1/cases/${caseId}/notices`, json)).id;
    },
    happened: async (caseId: string, event: string, day: string) =>
      CaseView.parse(await write(`POST /v1/cases/${caseId}/events`, { event, on: day })),

    /** The last day of every open date, by its rule. */
    dates: async (caseId: string): Promise<Record<string, string>> =>
      Object.fromEntries(
        (await deadlines(caseId))
          .filter(({ status }) => status === 'open')
          .map(({ rule, legalOn }) => [rule.id, legalOn]),
      ),
    deadline: async (caseId: string, rule: string) =>
      (await deadlines(caseId)).find((each) => each.rule.id === rule),
    /** The playbooks that a case offers now, each with the date that passed for it. */
    offers: async (caseId: string): Promise<string[]> =>
      (await view(caseId)).offers.map(
        ({ playbook, rule, on }) =>
          `${rule === null ? `refused on ${on}` : `${rule} passed on ${on}`}: ${playbook}`,
      ),
    /** Whom unanswered dates of a case call, by their rule. */
    calls: async (caseId: string): Promise<string[]> => {
      const Page = z.object({
        items: z.array(z.object({ recipient: z.object({ id: z.uuid() }), deadline: DeadlineView })),
      });
      const { items } = Page.parse(await get('GET /v1/alerts?limit=100', undefined, 'lawyer'));

      return items
        .filter(({ deadline }) => deadline.caseId === caseId)
        .filter(({ recipient }) => recipient.id === firm.lawyer.userId)
        .map(({ deadline }) => deadline.rule.id)
        .toSorted();
    },

    /** Every line of the checklist with its state; alternatives stand together. */
    checklist: async (caseId: string, on?: string): Promise<Record<string, string>> => {
      const query = on === undefined ? '' : `?on=${on}`;
      const { lines } = ChecklistView.parse(await get(`GET /v1/cases/${caseId}/documents${query}`));

      return Object.fromEntries(
        lines.map(({ choices, state }) => [
          choices.map(({ document }) => document).join(' or '),
          state,
        ]),
      );
    },
    /** Uploads a file to the case and says which document it is. */
    keep: async (caseId: string, document: string, said: object = {}): Promise<void> => {
      const content = pdf();
      const { id, upload } = z
        .object({
          id: z.uuid(),
          upload: z.object({ url: z.string(), headers: z.record(z.string(), z.string()) }),
        })
        .parse(
          await get(`POST /v1/cases/${caseId}/files`, {
            name: `${document}.pdf`,
            type: 'application/pdf',
            size: content.length,
            sha256: createHash('sha256').update(content).digest('hex'),
          }),
        );
      const answer = await fetch(upload.url.replace('http://admin.test', api.url), {
        method: 'PUT',
        headers: upload.headers,
        body: new Uint8Array(content),
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`the storage refuses ${document}`);
      await get(`POST /v1/files/${id}/complete`);
      await get(`PUT /v1/cases/${caseId}/documents`, { fileId: id, document, ...said });
    },

    /** The procedure as `GET /v1/playbooks/{id}` shows it. */
    playbook: async (id: string) => PlaybookView.parse(await get(`GET /v1/playbooks/${id}`)),
    timeline: async (caseId: string) =>
      TimelinePage.parse(await get(`GET /v1/cases/${caseId}/timeline?limit=100`)).items,

    /** Does every step of the playbook in its order; each is ready when its turn comes. Answers what was done. */
    walk: async (caseId: string): Promise<string[]> => {
      const done: string[] = [];
      for (;;) {
        const next = (await steps(caseId)).find((step) => step.done === null && step.isReady);
        if (!next) return done;
        await get(`PUT /v1/cases/${caseId}/steps/${next.id}`, {});
        done.push(next.id);
      }
    },
    /** Completes what is open, as the lawyer, and closes the case. */
    close: async (caseId: string): Promise<string> => {
      for (const { id, status } of await deadlines(caseId)) {
        if (status === 'open')
          await get(`POST /v1/deadlines/${id}/complete`, { proof: 'resolvido' }, 'lawyer');
      }
      const { version } = await view(caseId);
      const headers = { 'if-match': `"${version}"` };
      const json = { status: 'closed' };

      return CaseView.parse(await get(`PATCH /v1/cases/${caseId}`, json, undefined, headers))
        .status;
    },
  };
}

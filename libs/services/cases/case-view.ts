import { z } from 'zod';
import { caseEvents, hindrances, stages } from '#domain/cases/life-cycle';
import { causesOfWaiting } from '#domain/cases/waiting';
import { urgencyBands } from '#domain/deadlines/urgency';
import { playbookIds } from '#domain/playbooks/playbook';
import { partyLocations } from './party-locations.ts';
import { Named } from '../fields.ts';
import { Mask } from '../people/person-fields.ts';
import { TextView } from '../playbooks/playbook-view.ts';

export const UrgencyView = z
  .object({ band: z.enum(urgencyBands), workingDays: z.int() })
  .meta({ id: 'Urgency' });

/** What comes next: what the firm decided, else the earliest open deadline, else the playbook's next undone step. */
export const NextStepView = z
  .object({
    text: TextView,
    on: z.iso.date().nullable(),
    source: z.enum(['firm', 'deadline', 'playbook']),
    urgency: UrgencyView.nullable(),
  })
  .meta({ id: 'NextStep' });

export const CaseView = z
  .object({
    id: z.uuid(),
    person: z.object({ id: z.uuid(), fullName: z.string() }),
    client: z.object({ id: z.uuid(), fullName: z.string() }),
    permit: z.object({ id: z.uuid(), number: Mask, expiresOn: z.iso.date().nullable() }).nullable(),
    office: Named.extend({ municipality: z.string() }),
    owner: Named,
    lawyer: Named,
    playbook: z.object({ id: z.string(), version: z.int(), name: TextView }),
    status: z.enum(['open', 'closed']),
    /** The people it is restricted to, its owner and lawyer among them; null when the whole firm sees it. */
    restriction: z.object({ people: z.array(Named) }).nullable(),
    /** How far the request has come, what holds it up beside, and what can happen next. */
    stage: z.enum(stages),
    hindrance: z.enum(hindrances).nullable(),
    possibleEvents: z.array(z.enum(caseEvents)),
    waitingOn: z.enum(causesOfWaiting),
    /** Working days that the case has waited on each, since it was opened: a bounce-back does not reset them. */
    waitedDays: z.record(z.enum(causesOfWaiting), z.int()),
    /** Where the party lives when not on the mainland: terms of the party then start later (CPA 88). */
    partyLocation: z.enum(partyLocations).nullable(),
    nextStep: NextStepView.nullable(),
    /** What opens next, where no case has followed up: on a refusal, and on a date that passed without an answer. */
    offers: z.array(
      z.object({
        playbook: z.enum(playbookIds),
        name: TextView,
        because: z.enum(['refusal', 'date_passed']),
        /** The rule whose date passed. */
        rule: z.string().nullable(),
        /** The day of the decision, or the date that passed. */
        on: z.iso.date(),
      }),
    ),
    /** The strongest proof that something was filed, here or in the case it goes on from: 4 a portal's receipt, 1 an e-mail. */
    proof: z.object({ id: z.string(), name: TextView, strength: z.int() }).nullable(),
    /** The case that it goes on from. */
    follows: z.object({ id: z.uuid(), playbook: z.string() }).nullable(),
    openedOn: z.iso.date(),
    closedOn: z.iso.date().nullable(),
    progressOn: z.iso.date(),
    overdueDeadlines: z.int(),
    openAlerts: z.int(),
    version: z.int(),
  })
  .meta({ id: 'Case' });
export type CaseView = z.infer<typeof CaseView>;

export const CasePage = z
  .object({ items: z.array(CaseView), nextCursor: z.string().nullable() })
  .meta({ id: 'CasePage' });

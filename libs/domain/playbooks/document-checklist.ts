import type { CivilDate } from '#domain/calendar/civil-date';
import type { Facts } from '#domain/playbooks/condition';
import type { YesNoFact } from '#domain/playbooks/facts';
import type { Document, DocumentId } from '#domain/playbooks/pieces/documents';
import type { DocumentNeed } from '#domain/playbooks/playbook-format';

import { addDays, addMonths } from '#domain/calendar/civil-date';
import { choicesOf } from '#domain/playbooks/document-needs';
import { documents } from '#domain/playbooks/pieces/documents';

export type HeldDocument = {
  readonly document: DocumentId;
  readonly issuedOn?: CivilDate;
  readonly expiresOn?: CivilDate;
};

/**
 * `held` is good on the day; `doubtful` is too, and sources disagree whether it is taken; `lapsed` will not be; `undated` cannot be told, for want of a date;
 * `ask` depends on a fact that nobody has said.
 */
export type DocumentState = 'held' | 'doubtful' | 'undated' | 'lapsed' | 'missing' | 'ask';

export type ChecklistLine = {
  /** Any one of them meets the need. */
  readonly choices: readonly DocumentId[];
  readonly state: DocumentState;
  readonly isOptional: boolean;
  /** The last day on which what is held is good. */
  readonly until?: CivilDate;
  /** What decides whether it is needed at all. */
  readonly depends?: YesNoFact;
};

const best: readonly DocumentState[] = ['held', 'doubtful', 'undated', 'lapsed', 'missing'];

/** What a matter has and lacks on a day, perhaps a future one. Needs that do not apply are left out. */
export function documentChecklist(
  needs: readonly DocumentNeed[],
  input: {
    readonly held: readonly HeldDocument[];
    readonly facts: Facts;
    readonly on: CivilDate;
  },
): ChecklistLine[] {
  return needs.flatMap((need) => {
    const choices = choicesOf(need);
    const isOptional = typeof need === 'object' && 'isOptional' in need;
    const when = typeof need === 'object' && 'when' in need ? need.when : undefined;
    const known = when === undefined ? undefined : input.facts[when.fact];
    if (when !== undefined && known !== undefined && known !== when.is) return [];

    const line = { choices, isOptional, ...stateOf(choices, input.held, input.on) };
    if (when === undefined || known !== undefined || line.state === 'held') return [line];

    return [{ ...line, state: 'ask' as const, depends: when.fact }];
  });
}

/** Whether nothing that is required is missing, doubtful, lapsed, undated or still to be asked. */
export function isComplete(lines: readonly ChecklistLine[]): boolean {
  return lines.every(({ state, isOptional }) => isOptional || state === 'held');
}

/** The last day on which a document is accepted; undefined where nothing limits it or a date is missing. */
export function goodUntil(held: HeldDocument): CivilDate | undefined {
  const { acceptedFor } = documents[held.document];
  const { issuedOn, expiresOn } = held;
  const limit = acceptedFor && issuedOn && after(issuedOn, acceptedFor);
  if (limit === undefined || expiresOn === undefined) return limit ?? expiresOn;

  return limit < expiresOn ? limit : expiresOn;
}

function stateOf(
  choices: readonly DocumentId[],
  held: readonly HeldDocument[],
  on: CivilDate,
): Pick<ChecklistLine, 'state' | 'until'> {
  const states = held
    .filter(({ document }) => choices.includes(document))
    .map((each) => ({ state: judge(each, on), ...untilOf(each) }))
    .toSorted((a, b) => best.indexOf(a.state) - best.indexOf(b.state));

  return states[0] ?? { state: 'missing' };
}

function judge(held: HeldDocument, on: CivilDate): DocumentState {
  const until = goodUntil(held);
  if (until !== undefined && until < on) return 'lapsed';
  const document: Document = documents[held.document];
  const lacksIssue = document.acceptedFor !== undefined && held.issuedOn === undefined;
  const lacksExpiry = document.expires === true && held.expiresOn === undefined;

  if (lacksIssue || lacksExpiry) return 'undated';

  return document.doubted ? 'doubtful' : 'held';
}

function untilOf(held: HeldDocument): Pick<ChecklistLine, 'until'> {
  const until = goodUntil(held);

  return until === undefined ? {} : { until };
}

function after(day: CivilDate, { count, unit }: NonNullable<Document['acceptedFor']>): CivilDate {
  if (unit === 'years') return addMonths(day, 12 * count);

  return unit === 'months' ? addMonths(day, count) : addDays(day, count);
}

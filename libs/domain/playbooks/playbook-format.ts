import type { Citation } from '#domain/calendar/confidence';
import type { Text } from '#domain/calendar/text';
import type { RuleId } from '#domain/deadlines/rule';
import type { Answer } from '#domain/playbooks/condition';
import type { DayFact } from '#domain/playbooks/facts';
import type { NoteTemplate } from '#domain/playbooks/note';
import type { CostId } from '#domain/playbooks/pieces/costs';
import type { DisputeId } from '#domain/playbooks/pieces/disputes';
import type { DocumentId } from '#domain/playbooks/pieces/documents';
import type { EvidenceId } from '#domain/playbooks/pieces/evidence';
import type { GuardId } from '#domain/playbooks/pieces/guards';
import type { LoginId } from '#domain/playbooks/pieces/logins';
import type { MenuId } from '#domain/playbooks/pieces/menus';
import type { ObservedTimeId } from '#domain/playbooks/pieces/observed-times';
import type { Channel, Family, PlaybookId, Timer } from '#domain/playbooks/playbook';

/** A procedure as data. docs/playbooks.md says how to read and write one. */
export type Playbook = {
  readonly id: PlaybookId;
  /** Its place in docs/playbooks.md, e.g. A1. */
  readonly code: string;
  /** Rises with every change of what a case has to do; a case keeps the version it was opened with. */
  readonly version: number;
  readonly family: Family;
  readonly name: Text;
  readonly summary: Text;
  /** When it is the right one. */
  readonly trigger: Text;
  readonly legalBasis: readonly Citation[];
  readonly filing: Filing;
  readonly guards: readonly GuardId[];
  /** Absent where nothing is filed through the contactenos form. */
  readonly menu?: MenuChoice;
  readonly login?: LoginId;
  readonly note?: NoteTemplate;
  readonly documents: readonly DocumentNeed[];
  readonly channels: ChannelPlan;
  /** The first is the first dated step when a case is opened. */
  readonly steps: readonly [Step, ...Step[]];
  /** The periods that what is filed and received starts. */
  readonly timers: readonly Timer[];
  /** The periods that run from a day nobody files or notifies, such as the registration of a birth. */
  readonly dayTimers: readonly DayTimer[];
  /** What opens when the date of a rule passes without an answer. */
  readonly ladder: readonly Rung[];
  /** What opens when AIMA decides against the request: the terms to complain and to sue run from that day. */
  readonly onRefusal?: PlaybookId;
  /** Reminders, in working days before the safe date. */
  readonly leadTimes: readonly number[];
  readonly evidence: readonly EvidenceId[];
  readonly costs: readonly CostId[];
  readonly expected: readonly ObservedTimeId[];
  readonly warnings: readonly Warning[];
  /** Where the sources err or disagree: both views, and the one followed. */
  readonly disputes: readonly DisputeId[];
};

export type Actor = 'parent' | 'applicant' | 'lawyer' | 'firm';

export type Filing = {
  readonly by: Actor;
  readonly for: 'child' | 'applicant' | 'family';
  /** One request per person, or one for the household. */
  readonly scope: 'per_person' | 'household';
};

export type MenuChoice = {
  readonly primary: MenuId;
  /** Better than the primary one when the form shows it. */
  readonly preferIfShown?: MenuId;
  readonly fallback?: MenuId;
  /** A request filed there goes to the wrong queue. */
  readonly forbidden?: readonly MenuId[];
};

export type DocumentNeed =
  | DocumentId
  | { readonly document: DocumentId; readonly when: Answer }
  | { readonly document: DocumentId; readonly isOptional: true }
  | { readonly anyOf: readonly [DocumentId, DocumentId, ...DocumentId[]] };

export type ChannelPlan = {
  /** Where the request is filed. */
  readonly file: readonly Channel[];
  /** What goes out beside it, and never alone. */
  readonly alongside?: readonly Channel[];
};

export type Step = {
  readonly id: string;
  readonly text: Text;
  /** Steps that come before it. */
  readonly after?: readonly string[];
  readonly by?: Actor;
  readonly keeps?: EvidenceId;
  /** What the firm says beside it; see overlay.ts. */
  readonly remark?: string;
  /** A step that the firm added, in its own words. */
  readonly isOwn?: boolean;
};

export type DayTimer = {
  readonly rule: RuleId;
  readonly from: DayFact;
  /** The law lets so many months pass before the period begins. */
  readonly afterMonths?: number;
};

export type Rung = { readonly rule: RuleId; readonly opens: PlaybookId };

export type Warning = {
  readonly text: Text;
  readonly citation?: Citation;
  /** What it warns of may keep a person from coming back to Portugal: it is never folded away. */
  readonly stopsReturn?: true;
};

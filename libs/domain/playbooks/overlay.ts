import type { NoteTemplate, Statement } from '#domain/playbooks/note';
import type { Playbook, Step } from '#domain/playbooks/playbook-format';

import { fieldsIn } from '#domain/playbooks/note-text';

/** What a firm adds to a playbook of the platform, in its own words. It takes nothing of the playbook away. */
export type Overlay = {
  readonly steps: readonly OwnStep[];
  /** What the firm says beside a step of the playbook, by the id of the step. */
  readonly remarks: Readonly<Record<string, string>>;
  /** A last paragraph of the note. */
  readonly noteEnding?: string | undefined;
  /** Reminders, in working days before the safe date, in place of those of the playbook. */
  readonly leadTimes?: readonly number[] | undefined;
};

export type OwnStep = {
  readonly id: string;
  readonly text: string;
  /** The step it comes after, of the playbook or an earlier one of the firm; absent, it comes first of all. */
  readonly after?: string | undefined;
};

/** Marks the steps of a firm: no playbook has an id that begins so. */
export const ownStepId = /^own_[a-z0-9_]{1,40}$/;

/** Working days: what is planned lies at most 21 calendar days ahead, and holidays stand between. */
export const longestLead = 10;

/** The playbook as the firm works by it. What the overlay says of steps that this version does not have falls away. */
export function withOverlay(playbook: Playbook, overlay: Overlay): Playbook {
  const { note } = playbook;
  const [first, ...rest] = withOwnSteps(playbook.steps, overlay);

  return {
    ...playbook,
    ...(first && { steps: [first, ...rest] }),
    ...(overlay.leadTimes && { leadTimes: overlay.leadTimes }),
    ...(note && overlay.noteEnding && { note: ended(note, overlay.noteEnding) }),
  };
}

/** The steps of a playbook with what the firm adds to them and among them. */
export function withOwnSteps(
  steps: readonly Step[],
  { steps: own, remarks }: Pick<Overlay, 'steps' | 'remarks'>,
): Step[] {
  const said = steps.map((step): Step => {
    const remark = Object.hasOwn(remarks, step.id) ? remarks[step.id] : undefined;

    return remark === undefined ? step : { ...step, remark };
  });

  return own.reduce(placed, said);
}

/** Why an overlay does not fit a playbook, one reason a line, each led by the field it is about. */
export function overlayProblems(playbook: Playbook, overlay: Overlay): string[] {
  const known = playbook.steps.map(({ id }) => id);
  const own = overlay.steps.map(({ id }) => id);
  const { leadTimes, noteEnding } = overlay;

  return [
    ...overlay.steps.flatMap(({ id, after }, index) => [
      ...(ownStepId.test(id) ? [] : [`steps: the id ${id} is not one of a firm's own step`]),
      ...(own.indexOf(id) === index ? [] : [`steps: ${id} is named twice`]),
      ...(after === undefined || [...known, ...own.slice(0, index)].includes(after)
        ? []
        : [`steps: ${id} comes after ${after}, which is no step before it`]),
    ]),
    ...Object.keys(overlay.remarks)
      .filter((id) => !known.includes(id))
      .map((id) => `remarks: ${id} is no step of the playbook`),
    ...(noteEnding && !playbook.note ? ['noteEnding: the playbook has no note'] : []),
    ...(noteEnding && fieldsIn(noteEnding).length > 0
      ? ['noteEnding: nothing is filled in there; write it without braces']
      : []),
    ...(leadTimes ? leadProblems(leadTimes) : []),
  ];
}

function leadProblems(leadTimes: readonly number[]): string[] {
  const isStrange = leadTimes.some(
    (lead) => !Number.isInteger(lead) || lead < 0 || lead > longestLead,
  );

  return [
    ...(isStrange ? [`leadTimes: working days from 0 to ${longestLead}`] : []),
    ...(leadTimes.includes(0) ? [] : ['leadTimes: somebody has to be reminded on the last day']),
    ...(new Set(leadTimes).size === leadTimes.length ? [] : ['leadTimes: a day is named twice']),
  ];
}

/** The steps with one of the firm's among them: behind the one it follows and those of the firm that are already there. */
function placed(steps: Step[], { id, text, after }: OwnStep): Step[] {
  const step: Step = { id, text: { pt: text, en: text }, isOwn: true };
  if (after === undefined) return steps.toSpliced(ownsFrom(steps, 0), 0, step);
  const before = steps.findIndex((each) => each.id === after);
  if (before < 0) return [...steps, step];

  return steps.toSpliced(ownsFrom(steps, before + 1), 0, { ...step, after: [after] });
}

/** Where the own steps that stand at this place end. */
function ownsFrom(steps: readonly Step[], start: number): number {
  const end = steps.findIndex((step, index) => index >= start && !step.isOwn);

  return end < 0 ? steps.length : end;
}

/** It is found again in an edited note by its first words. */
function ended(note: NoteTemplate, text: string): NoteTemplate {
  const ending: Statement = {
    id: 'own_ending',
    says: { pt: 'O que o escritório acrescenta.', en: 'What the firm adds.' },
    text,
    fields: [],
    marks: [text.split(/\s+/u).slice(0, 4).join(' ')],
  };

  return { ...note, statements: [...note.statements, ending] };
}

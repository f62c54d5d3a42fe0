import type { OverlayContent } from '../../api/types.ts';
import { newKey } from '../../ui/use-idempotency-key.ts';

/** What the form holds: rows in place of a record, and numbers as the texts of a choice. */
export type OverlayValues = {
  readonly steps: readonly { readonly id: string; readonly text: string; readonly after: string }[];
  readonly remarks: readonly { readonly step: string; readonly text: string }[];
  readonly noteEnding: string;
  readonly leadTimes: readonly string[];
};

/** Stands for no step: it comes first of all. */
export const firstOfAll = '';

export function toValues({ steps, remarks, noteEnding, leadTimes }: OverlayContent): OverlayValues {
  return {
    steps: steps.map(({ id, text, after = firstOfAll }) => ({ id, text, after })),
    remarks: Object.entries(remarks).map(([step, text]) => ({ step, text })),
    noteEnding: noteEnding ?? '',
    leadTimes: (leadTimes ?? []).map(String),
  };
}

export function toContent({
  steps,
  remarks,
  noteEnding,
  leadTimes,
}: OverlayValues): OverlayContent {
  return {
    steps: steps.map(({ id, text, after }) => ({
      id,
      text,
      ...(after !== firstOfAll && { after }),
    })),
    remarks: Object.fromEntries(remarks.map(({ step, text }) => [step, text])),
    ...(noteEnding.trim() && { noteEnding }),
    ...(leadTimes.length > 0 && { leadTimes: leadTimes.map(Number) }),
  };
}

/** An id that no other step of the firm has. */
export function newStepId(): string {
  return `own_${newKey().slice(0, 8)}`;
}

import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { noteQuery, revealNote } from '../../api/notes.ts';
import type { Case, ComposedNote } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';

export type NoteDraft = {
  readonly composed: ComposedNote;
  readonly menuPaths: readonly (readonly string[])[];
  readonly text: string;
  readonly isRevealing: boolean;
  readonly setText: (text: string | undefined) => void;
  readonly reveal: () => void;
  /** Back to the masked note, once the text was sent. */
  readonly clear: () => void;
};

/**
 * The note of an open case: as the file fills it in, then with its numbers in full, then as somebody edited it. Both are
 * of one case alone: the page stays when another case is opened from it.
 */
export function useNoteDraft(matter: Case | undefined): NoteDraft | undefined {
  const isAllowed = useCan('files.write') && matter?.status === 'open';
  const { id = '' } = matter ?? {};
  const { data } = useQuery({ ...noteQuery(id), enabled: isAllowed });
  const { reset, ...revealing } = useMutation({ mutationFn: revealNote, gcTime: 0 });
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: string }>();
  const shown = (revealing.variables === id ? revealing.data : undefined) ?? data;
  if (!isAllowed || !shown?.note) return undefined;

  return {
    composed: shown.note,
    menuPaths: shown.menuPaths,
    text: edited?.of === id ? edited.text : shown.note.text,
    isRevealing: revealing.isPending,
    setText: (text) => setEdited(text === undefined ? undefined : { of: id, text }),
    reveal: () => revealing.mutate(id),
    clear: () => {
      setEdited(undefined);
      reset();
    },
  };
}

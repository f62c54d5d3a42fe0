import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  acknowledgeChanges,
  decideChanges,
  type Decision,
  type WhichChanges,
} from '../../api/impacts.ts';
import { newKey } from '../../ui/use-idempotency-key.ts';

/** Changes that are meant, and how many they are. */
export type Meant = { readonly which: WhichChanges; readonly count: number };

const answered = { accept: 'changes.accepted', keep: 'changes.keptDone' } as const;

/** The two answers to changes of dates: to decide on later ones, to acknowledge earlier ones. */
export function useAnswerChanges(onAnswered: () => void) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const tell = (lines: readonly string[]) =>
    notifications.show({
      color: 'green',
      message: lines.length > 0 ? lines.join(' ') : t('changes.nothing'),
    });
  // Also after a refusal: somebody else was faster, and the list must say so.
  const onSettled = () => queryClient.invalidateQueries();

  const deciding = useMutation({
    mutationFn: (decision: Decision) => decideChanges(decision, newKey()),
    onSuccess: ({ decided, stale }, { decision }) => {
      tell([
        ...(decided > 0 ? [t(answered[decision], { count: decided })] : []),
        ...(stale.length > 0 ? [t('changes.staleDone', { count: stale.length })] : []),
      ]);
      onAnswered();
    },
    onSettled,
  });
  const acknowledging = useMutation({
    mutationFn: (which: WhichChanges) => acknowledgeChanges(which, newKey()),
    onSuccess: ({ acknowledged }) => {
      tell(acknowledged > 0 ? [t('changes.acknowledged', { count: acknowledged })] : []);
      onAnswered();
    },
    onSettled,
  });

  return { deciding, acknowledging, isPending: deciding.isPending || acknowledging.isPending };
}

export type AnswerChanges = ReturnType<typeof useAnswerChanges>;

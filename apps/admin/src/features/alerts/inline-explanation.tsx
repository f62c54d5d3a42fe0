import { useQuery } from '@tanstack/react-query';
import { deadlineQuery } from '../../api/deadlines.ts';
import { Explanation } from '../../deadline/explanation.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import classes from './alerts.module.css';

/** The reasons of a date inside its alert, so that a lawyer can decide without leaving the list. */
export function InlineExplanation({ deadlineId }: { readonly deadlineId: string }) {
  const file = useQuery(deadlineQuery(deadlineId));

  return (
    <div className={classes['why']}>
      {file.isPending && <RowsSkeleton rows={4} height={60} />}
      {file.isError && <LoadFailed error={file.error} onRetry={() => void file.refetch()} />}
      {file.data && <Explanation deadline={file.data} isInline />}
    </div>
  );
}

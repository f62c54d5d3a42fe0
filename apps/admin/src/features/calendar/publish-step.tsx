import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { amendEntry, publishEntry } from '../../api/law.ts';
import type { CalendarEntry, ImpactPreview as Preview, NewEntry } from '../../api/types.ts';
import { ImpactPreview } from '../../impact/impact-preview.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import classes from './calendar.module.css';
import { EntrySummary } from './entry-summary.tsx';
import { entryErrors } from './entry-values.ts';

/** What is about to be published, and what it does to the firm's dates. */
export function PublishStep(props: {
  readonly entry: NewEntry;
  /** Undefined when nothing that is counted changes. */
  readonly preview: Preview | undefined;
  readonly amended: CalendarEntry | undefined;
  readonly onBack: (errors: Record<string, string>) => void;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const { entry, preview, amended } = props;
  const publishing = useMutation({
    mutationFn: async () => {
      const key = keyOf({ entry, id: amended?.id });
      await (amended ? amendEntry(amended.id, entry, key) : publishEntry(entry, key));
    },
    meta: { success: t(amended ? 'closure.amended' : 'closure.published'), isShownInPlace: true },
    onSuccess: async () => {
      props.onDone();
      await queryClient.invalidateQueries();
    },
    onError: (error) => {
      const errors = entryErrors(error, t);
      if (Object.keys(errors).length > 0) props.onBack(errors);
    },
  });

  return (
    <>
      <EntrySummary entry={entry} />
      {amended ? (
        <p className={classes['fixed']}>{t('preview.words')}</p>
      ) : (
        <ImpactPreview preview={preview} />
      )}
      <FormProblem error={publishing.error} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={() => props.onBack({})}>
          {t('app.back')}
        </Button>
        <Button loading={publishing.isPending} onClick={() => publishing.mutate()}>
          {t(amended ? 'closure.amend' : 'closure.submit')}
        </Button>
      </Group>
    </>
  );
}

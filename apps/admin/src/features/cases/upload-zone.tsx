import { Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptedEndings, largestFile, typeOf, uploadFile } from '../../api/documents.ts';
import { Problem } from '../../api/problem.ts';
import type { StoredFile } from '../../api/types.ts';
import { Icon } from '../../ui/icon.tsx';
import { problemText } from '../../ui/problem-text.ts';
import classes from './documents.module.css';

/** A field of files that fills its box: they are chosen, or dropped on it, and sent one after the other. */
export function UploadZone(props: {
  readonly caseId: string;
  readonly onSent: (file: StoredFile) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const queryClient = useQueryClient();
  const [part, setPart] = useState(0);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const sending = useMutation({
    mutationFn: (file: File) => uploadFile(props.caseId, file, setPart),
    meta: { isShownInPlace: true },
    onSettled: () =>
      queryClient.invalidateQueries({ queryKey: ['cases', props.caseId, 'documents'] }),
  });
  const send = async (files: readonly File[]) => {
    const told: string[] = [];
    let last: StoredFile | undefined;
    for (const file of files) {
      setPart(0);
      const refused = refusalOf(file);
      if (refused) told.push(`${file.name}: ${t(refused)}`);
      else
        last = await sending.mutateAsync(file).catch((error: unknown) => {
          const isContent =
            error instanceof Problem && error.fields.some(({ path }) => path === 'content');
          told.push(`${file.name}: ${isContent ? t('documents.refused') : problemText(error, t)}`);

          return undefined;
        });
    }
    setProblems(told);
    if (last && files.length === 1) props.onSent(last);
  };

  return (
    <div>
      <label htmlFor={id} className={classes['zone']} data-busy={sending.isPending || undefined}>
        <Icon name="plus" />
        <span>
          <strong>{t('documents.add')}</strong> {t('documents.drop')}
          <small>{t('documents.kinds')}</small>
        </span>
        <input
          id={id}
          type="file"
          multiple
          accept={acceptedEndings.join()}
          disabled={sending.isPending}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            void send(files);
          }}
        />
      </label>
      {sending.isPending && (
        <Progress value={part * 100} mt={8} aria-label={t('documents.sending')} />
      )}
      <div role="alert">
        {problems.map((each) => (
          <p key={each} className={classes['refused']}>
            {each}
          </p>
        ))}
      </div>
    </div>
  );
}

/** What needs no server to be seen. */
function refusalOf(file: File) {
  if (typeOf(file) === undefined) return 'documents.unknownType' as const;
  if (file.size === 0) return 'documents.empty' as const;

  return file.size > largestFile ? ('documents.tooLarge' as const) : undefined;
}

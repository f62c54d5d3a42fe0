import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contentAddress, takeBackDocument } from '../../api/documents.ts';
import type { HeldDocument, StoredFile } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './documents.module.css';

/** A file of the case: its name, whether it can be read, and what it was said to be. */
export function FileRow(props: {
  readonly caseId: string;
  readonly file: StoredFile;
  readonly held: readonly HeldDocument[];
  readonly onAsk: (() => void) | undefined;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { file, onAsk } = props;
  const isKept = file.state === 'clean' || file.state === 'quarantined';

  return (
    <PanelRow>
      <div className={classes['line']}>
        {file.state === 'clean' ? (
          <a href={contentAddress(file.id)} download className={classes['name']}>
            {file.name}
          </a>
        ) : (
          <span className={classes['name']}>{file.name}</span>
        )}
        {isKept && onAsk && (
          <Button size="compact-xs" variant="default" onClick={onAsk}>
            {t('documents.say')}
            <span className={classes['hidden']}> {file.name}</span>
          </Button>
        )}
      </div>
      <p className={classes['detail']}>
        {t('documents.by', {
          name: file.uploadedBy.name,
          size: sizeText(file.size, locale),
        })}
        {file.state === 'clean' && file.scan === 'not_scanned' && ` · ${t('documents.notScanned')}`}
        {file.state === 'quarantined' && ` · ${t('documents.waiting')}`}
        {file.state === 'removed' && ` · ${t('documents.removed')}`}
      </p>
      {file.refusal && (
        <p className={classes['refused']}>{t(`documents.refusals.${file.refusal}`)}</p>
      )}
      {props.held.map((each) => (
        <HeldLine
          key={each.id}
          held={each}
          caseId={props.caseId}
          canTakeBack={onAsk !== undefined}
        />
      ))}
    </PanelRow>
  );
}

function HeldLine(props: {
  readonly held: HeldDocument;
  readonly caseId: string;
  readonly canTakeBack: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { id, name, issuedOn, expiresOn } = props.held;
  const taking = useMutation({
    mutationFn: () => takeBackDocument(id),
    meta: { success: t('documents.takenBack') },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['cases', props.caseId] }),
  });

  return (
    <p className={classes['held']}>
      <span>
        {name[locale]}
        {issuedOn && ` · ${t('documents.issued', { date: dateText(issuedOn, locale) })}`}
        {expiresOn && ` · ${t('documents.expires', { date: dateText(expiresOn, locale) })}`}
      </span>
      {props.canTakeBack && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={taking.isPending}
          onClick={() => taking.mutate()}
        >
          {t('documents.takeBack')}
          <span className={classes['hidden']}>: {name[locale]}</span>
        </Button>
      )}
    </p>
  );
}

function sizeText(bytes: number, locale: 'pt' | 'en'): string {
  const unit = bytes < 1_048_576 ? ([1024, 'kB'] as const) : ([1_048_576, 'MB'] as const);
  const digits = { maximumFractionDigits: unit[1] === 'MB' ? 1 : 0 };

  return `${Math.max(1, bytes / unit[0]).toLocaleString(locale, digits)} ${unit[1]}`;
}

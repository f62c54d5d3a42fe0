import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { letterAddress, letterFormats, lettersQuery } from '../../api/letters.ts';
import type { Case, CaseLetter } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './documents.module.css';

/** The letters of the procedure, what each lacks, and each as a file to sign or to work on. */
export function LettersPanel({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const letters = useQuery(lettersQuery(matter.id));
  const canMake = useCan('identifiers.reveal');

  return (
    <Panel title={t('letters.title')}>
      {letters.isPending && <RowsSkeleton rows={3} height={44} />}
      {letters.isError && <LoadFailed error={letters.error} />}
      {letters.data?.length === 0 && <PanelNote>{t('letters.none')}</PanelNote>}
      {canMake && letters.data?.length !== 0 && <PanelNote>{t('letters.note')}</PanelNote>}
      {letters.data?.map((letter) => (
        <LetterRow key={letter.id} caseId={matter.id} letter={letter} canMake={canMake} />
      ))}
    </Panel>
  );
}

function LetterRow(props: {
  readonly caseId: string;
  readonly letter: CaseLetter;
  readonly canMake: boolean;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { caseId, letter } = props;
  const name = letter.name[locale];
  const unsure = letter.law.filter(({ confidence }) => confidence === 'unverified');

  return (
    <PanelRow>
      <div className={classes['line']}>
        <span>{name}</span>
        {props.canMake && (
          <Group gap="xs">
            {letterFormats.map((format) => (
              <Button
                key={format}
                component="a"
                href={letterAddress(caseId, letter.id, format)}
                download
                size="compact-xs"
                variant="default"
                aria-label={t('letters.make', { name, format: format.toUpperCase() })}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </Group>
        )}
      </div>
      {letter.missing.length > 0 && (
        <p className={classes['detail']}>
          {t('letters.missing', {
            fields: letter.missing.map((each) => each.name[locale]).join('; '),
          })}
        </p>
      )}
      {unsure.map(({ text, confidence }) => (
        <p key={text} className={classes['detail']}>
          {text} <ConfidenceMark confidence={confidence} />
        </p>
      ))}
    </PanelRow>
  );
}

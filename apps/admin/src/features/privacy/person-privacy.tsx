import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { personPrivacyQuery } from '../../api/privacy.ts';
import type { LegalHold, Person } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { ErasureModal } from './erasure-modal.tsx';
import { ErasureNote } from './erasure-note.tsx';
import { ExportModal } from './export-modal.tsx';
import { HoldModal } from './hold-modal.tsx';
import classes from './privacy.module.css';
import { useMomentText } from './use-moment-text.ts';

const button = { variant: 'default', size: 'compact-sm' } as const;

/** The rights of one person: what keeps them, what they were answered, and what whoever looks may do about it. */
export function PersonPrivacy({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const mayHold = useCan('holds.manage');
  const mayServe = useCan('privacy.manage');
  const { data, ...reading } = useQuery(personPrivacyQuery(person.id));
  const [isHolding, holding] = useDisclosure(false);
  const [isExporting, exporting] = useDisclosure(false);
  const [isErasing, erasing] = useDisclosure(false);
  if (reading.isError) {
    return <LoadFailed error={reading.error} onRetry={() => void reading.refetch()} />;
  }
  if (!data) return <RowsSkeleton rows={1} />;
  const { hold, erasure } = data;
  const isGone = person.erasure === 'erased';
  const name = person.fullName;

  return (
    <>
      {erasure && <ErasureNote erasure={erasure} />}
      {hold && <HoldNote hold={hold} />}
      {!hold && !isGone && <p className={classes['state']}>{t('privacy.notHeld')}</p>}
      <Group gap="xs">
        {mayHold && (hold || !isGone) && (
          <Button
            {...button}
            onClick={holding.open}
            aria-label={t(hold ? 'privacy.liftOf' : 'privacy.holdOf', { name })}
          >
            {t(hold ? 'privacy.liftSubmit' : 'privacy.hold')}
          </Button>
        )}
        {mayServe && (
          <Button {...button} onClick={exporting.open} aria-label={t('privacy.exportOf', { name })}>
            {t('privacy.export')}
          </Button>
        )}
        {mayServe && !isGone && (
          <Button
            {...button}
            c="red.8"
            onClick={erasing.open}
            aria-label={t('privacy.eraseOf', { name })}
          >
            {t('privacy.erase')}
          </Button>
        )}
      </Group>
      <HoldModal
        subject={isHolding ? { personId: person.id, name, holdId: hold?.id } : undefined}
        onClose={holding.close}
      />
      <ExportModal person={person} isOpen={isExporting} onClose={exporting.close} />
      <ErasureModal person={person} isOpen={isErasing} onClose={erasing.close} />
    </>
  );
}

function HoldNote({ hold }: { readonly hold: LegalHold }) {
  const { t } = useTranslation();
  const momentOf = useMomentText();

  return (
    <div className={classes['state']} role="status">
      <strong>{t('privacy.held', momentOf(hold.placedAt))}</strong>
      <small>
        {t('privacy.by', { name: hold.placedBy.name })} · {hold.reason}
      </small>
    </div>
  );
}

import { Alert, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Person, ReceiptChecks } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { dateText } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './coverage.module.css';
import { ReleaseNaturalisationModal } from './release-naturalisation-modal.tsx';

/** What holds the naturalisation of a person, which a lawyer may lift; else who lifted it last, and why. */
export function NaturalisationHold(props: {
  readonly person: Person;
  readonly checks: ReceiptChecks;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { person, checks } = props;
  const { naturalisationHold: hold, naturalisationRelease: release } = checks;
  const canDecide = useCan('deadlines.decide') && !person.erasure;
  const [isReleasing, { open, close }] = useDisclosure(false);
  if (!hold) {
    return release ? (
      <p className={classes['note']}>
        {t('receipt.releasedBy', {
          name: release.by.name,
          date: dateText(release.at.slice(0, 10), locale),
          reason: release.reason,
        })}
      </p>
    ) : null;
  }

  return (
    <Alert
      color="yellow"
      variant="light"
      mb="sm"
      icon={<Icon name="lock" />}
      title={t('receipt.hold')}
    >
      {hold.says[locale]}{' '}
      {hold.caseId && hold.playbook ? (
        <Link to="/casos/$caseId" params={{ caseId: hold.caseId }}>
          {hold.playbook[locale]}
        </Link>
      ) : (
        t('receipt.heldByReceipt')
      )}
      {canDecide && (
        <Button
          display="block"
          variant="subtle"
          size="compact-sm"
          mt={6}
          ml={-8}
          onClick={open}
          aria-label={t('receipt.releaseOf', { name: person.fullName })}
        >
          {t('receipt.release')}
        </Button>
      )}
      <ReleaseNaturalisationModal isOpen={isReleasing} person={person} onClose={close} />
    </Alert>
  );
}

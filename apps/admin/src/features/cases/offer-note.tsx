import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { NewCaseModal } from './new-case-modal.tsx';
import { followUpOf, type CaseValues } from './new-case-values.ts';
import classes from './offer-note.module.css';

/** One procedure that goes on from a case, why, and one click to its form, filled in. */
export function OfferNote(props: {
  readonly matter: Case;
  readonly playbook: string;
  /** What else is known of the case to be opened. */
  readonly filled?: Partial<CaseValues>;
  readonly title: string;
  readonly why: string;
}) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const canWrite = useCan('files.write');
  const { matter, playbook, filled } = props;

  return (
    <aside className={classes['offer']} aria-label={t('offers.title')}>
      <Icon name="flag" size={18} />
      <div>
        <p className={classes['why']}>{props.why}</p>
        <p className={classes['title']}>
          {t('offers.next')} <strong>{props.title}</strong>
        </p>
      </div>
      {canWrite && (
        <Button size="sm" onClick={open} aria-label={t('offers.openOf', { playbook: props.title })}>
          {t('offers.open')}
        </Button>
      )}
      <NewCaseModal
        isOpen={isOpen}
        onClose={close}
        filled={{ ...followUpOf(matter, playbook), ...filled }}
      />
    </aside>
  );
}

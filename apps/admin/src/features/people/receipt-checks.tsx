import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { receiptChecksQuery } from '../../api/people.ts';
import type { Person, ReceiptCheck } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { dateText } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './coverage.module.css';
import { NaturalisationHold } from './naturalisation-hold.tsx';
import { OpenCorrection } from './open-correction.tsx';
import { ReceiptForm } from './receipt-form.tsx';

/** The receipts of a person that were compared with what was asked for, and what holds their naturalisation. */
export function ReceiptChecks(props: { readonly person: Person; readonly clientId: string }) {
  const { t } = useTranslation();
  const { person, clientId } = props;
  const checks = useQuery(receiptChecksQuery(person.id)).data;
  const canWrite = useCan('files.write') && !person.erasure;
  const [isChecking, checking] = useDisclosure(false);
  const hold = checks?.naturalisationHold;

  return (
    <>
      {checks && <NaturalisationHold person={person} checks={checks} />}
      {checks && checks.items.length > 0 && (
        <ul className={classes['checks']}>
          {checks.items.map((check) => (
            <Check key={check.id} check={check}>
              {canWrite && check.verdict === 'misclassified' && hold?.isCorrecting === false && (
                <OpenCorrection person={person} clientId={clientId} check={check} />
              )}
            </Check>
          ))}
        </ul>
      )}
      {checks?.items.length === 0 && <p className={classes['note']}>{t('receipt.none')}</p>}
      {canWrite && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={6}
          ml={-8}
          leftSection={<Icon name="check" size={14} />}
          onClick={checking.open}
          aria-label={t('receipt.checkOf', { name: person.fullName })}
        >
          {t('receipt.check')}
        </Button>
      )}
      <Modal
        opened={isChecking}
        onClose={checking.close}
        title={t('receipt.checkOf', { name: person.fullName })}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <ReceiptForm personId={person.id} onClose={checking.close} />
      </Modal>
    </>
  );
}

function Check(props: { readonly check: ReceiptCheck; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { verdict, issuedOn, office, askedFor, reasons, next } = props.check;

  return (
    <li>
      <span className={classes['verdict']} data-verdict={verdict}>
        {t(`receipt.verdicts.${verdict}`)}
      </span>
      <small>
        {dateText(issuedOn, locale)} · {office.name} · {t(`receipt.cards.${askedFor}`)}
      </small>
      <ul>
        {reasons.map(({ line, weight, says }) => (
          <li key={`${line} ${weight}`}>{says[locale]}</li>
        ))}
        <li>{next[locale]}</li>
      </ul>
      {props.children}
    </li>
  );
}

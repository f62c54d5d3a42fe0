import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { permitsQuery, revealPermit } from '../../api/clients.ts';
import type { Permit, Person } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { dateText } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './client-page.module.css';
import { PermitForm } from './permit-form.tsx';
import { SealedValue } from '../../ui/sealed-value.tsx';

/** The residence permits of one person, the longest valid first. */
export function PersonPermits({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const permits = useQuery(permitsQuery(person.id));
  const canWrite = useCan('files.write');
  const [isAdding, adding] = useDisclosure(false);

  return (
    <>
      <ul className={classes['permits']}>
        {permits.data?.length === 0 && <li>{t('clients.noPermits')}</li>}
        {permits.data?.map((permit) => (
          <PermitItem key={permit.id} permit={permit} />
        ))}
      </ul>
      {canWrite && !person.erasure && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={6}
          ml={-8}
          leftSection={<Icon name="plus" size={14} />}
          onClick={adding.open}
          aria-label={t('clients.addPermitOf', { name: person.fullName })}
        >
          {t('clients.addPermit')}
        </Button>
      )}
      <Modal
        opened={isAdding}
        onClose={adding.close}
        title={t('clients.addPermitOf', { name: person.fullName })}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <PermitForm personId={person.id} onClose={adding.close} />
      </Modal>
    </>
  );
}

function PermitItem({ permit }: { readonly permit: Permit }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const canReveal = useCan('identifiers.reveal');
  const { expiresOn } = permit;
  const isExpired = expiresOn !== null && expiresOn < nowInLisbon().day;

  return (
    <li>
      <strong>
        <SealedValue
          mask={permit.number}
          name={`${t('permit.number')}, ${permit.legalBasis}`}
          isAllowed={canReveal}
          reveal={() => revealPermit(permit.id)}
        />
      </strong>
      {expiresOn && (
        <span className={isExpired ? classes['expired'] : undefined}>
          {t(isExpired ? 'case.expired' : 'case.validUntil', { date: dateText(expiresOn, locale) })}
        </span>
      )}
      <small>
        {permit.legalBasis}
        {permit.office && ` · ${permit.office.name}`}
      </small>
    </li>
  );
}

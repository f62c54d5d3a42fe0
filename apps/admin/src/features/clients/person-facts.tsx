import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { revealPerson, type SealedField } from '../../api/clients.ts';
import type { Person } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { ageOn, dateText } from '../../ui/dates.ts';
import { nowInLisbon } from '../../ui/lisbon-time.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './client-page.module.css';
import { PersonForm } from './person-form.tsx';
import { SealedValue } from '../../ui/sealed-value.tsx';

export function PersonFacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const canWrite = useCan('files.write');
  const [isChanging, changing] = useDisclosure(false);
  const { birthDate } = person;
  const age = birthDate && t('person.age', { count: ageOn(birthDate, nowInLisbon().day) });
  const sealed = (field: SealedField) =>
    person[field] && <SealedFact person={person} field={field} mask={person[field]} />;
  const facts = [
    ['birthDate', birthDate && `${dateText(birthDate, locale)} (${age})`],
    ['nationality', person.nationality],
    ['nif', sealed('nif')],
    ['niss', sealed('niss')],
    ['passportNumber', sealed('passportNumber')],
    ['nnu', sealed('nnu')],
    ['email', person.email],
    ['phone', person.phone],
    ['homeAddress', person.homeAddress],
    ['privilegedNote', sealed('privilegedNote')],
  ] as const;

  return (
    <>
      <dl className={classes['facts']}>
        {facts
          .filter(([, value]) => value)
          .map(([field, value]) => (
            <div key={field} style={{ display: 'contents' }}>
              <dt>{t(`person.${field}`)}</dt>
              <dd>
                {value}
                {field === 'nif' && person.sharesNif && (
                  <small className={classes['shared']}>{t('person.sharesNif')}</small>
                )}
              </dd>
            </div>
          ))}
      </dl>
      {canWrite && !person.erasure && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={6}
          ml={-8}
          onClick={changing.open}
          aria-label={t('clients.changePersonOf', { name: person.fullName })}
        >
          {t('clients.changePerson')}
        </Button>
      )}
      <Modal
        opened={isChanging}
        onClose={changing.close}
        title={t('clients.changePersonOf', { name: person.fullName })}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <PersonForm key={person.version} person={person} onClose={changing.close} />
      </Modal>
    </>
  );
}

function SealedFact(props: {
  readonly person: Person;
  readonly field: SealedField;
  readonly mask: string;
}) {
  const { t } = useTranslation();
  const { person, field } = props;
  const canReveal = useCan('identifiers.reveal');
  const canReadNotes = useCan('privileged.handle');

  return (
    <SealedValue
      // A value that was replaced is not the one that was shown.
      key={person.version}
      mask={props.mask}
      name={`${t(`person.${field}`)}, ${person.fullName}`}
      isAllowed={field === 'privilegedNote' ? canReadNotes : canReveal}
      reveal={() => revealPerson(person.id, field)}
    />
  );
}

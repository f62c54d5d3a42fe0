import { Alert, Button, Modal, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clientQuery } from '../../api/clients.ts';
import type { Person } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { PersonCoverage } from '../people/person-coverage.tsx';
import { ReceiptChecks } from '../people/receipt-checks.tsx';
import { ClientCases } from './client-cases.tsx';
import { PersonPrivacy } from '../privacy/person-privacy.tsx';
import classes from './client-page.module.css';
import { DependentForm } from './dependent-form.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonCases } from './person-cases.tsx';
import { PersonPermits } from './person-permits.tsx';
import { TieForm } from './tie-form.tsx';

const route = getRouteApi('/shell/clientes/$clientId');

/** A client's file: the person, their permits, their family, their cases. */
export function ClientPage() {
  const { t } = useTranslation();
  const { clientId } = route.useParams();
  const file = useQuery(clientQuery(clientId));
  const canWrite = useCan('files.write');
  const canHold = useCan('holds.manage');
  const canServe = useCan('privacy.manage');
  const seesPrivacy = canHold || canServe;
  const [isAdding, adding] = useDisclosure(false);
  if (file.isError) return <LoadFailed title={t('clients.loadFailed')} error={file.error} />;
  if (!file.data) return <RowsSkeleton rows={8} height={72} />;
  const { person, family } = file.data;
  // What stands in the name of a person who was erased is Portuguese, whatever language is read.
  const nameOf = ({ fullName, erasure }: Person) =>
    erasure === 'erased' ? t('privacy.erasedPerson') : fullName;

  return (
    <>
      <p className={classes['crumb']}>
        <Link to="/clientes">{t('clients.title')}</Link> /
      </p>
      <PageHead title={nameOf(person)} />
      {person.erasure && (
        <Alert color="orange" variant="light" mb="md" role="status" icon={<Icon name="lock" />}>
          {t(`privacy.is.${person.erasure}`)}
        </Alert>
      )}
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <Panel title={t('clients.person')}>
            <PanelRow>
              <PersonFacts person={person} />
            </PanelRow>
          </Panel>
          <Panel title={t('clients.permits')}>
            <PanelRow>
              <PersonPermits person={person} />
            </PanelRow>
          </Panel>
          <Panel title={t('coverage.title')}>
            <PanelRow>
              <PersonCoverage personId={person.id} />
            </PanelRow>
          </Panel>
          <Panel title={t('receipt.title')}>
            <PanelRow>
              <ReceiptChecks person={person} clientId={clientId} />
            </PanelRow>
          </Panel>
          <ClientCases clientId={clientId} />
          {seesPrivacy && (
            <Panel title={t('privacy.title')}>
              <PanelRow>
                <PersonPrivacy person={person} />
              </PanelRow>
            </Panel>
          )}
        </div>
        <Panel
          title={t('clients.family')}
          action={
            canWrite &&
            !person.erasure && (
              <Button
                size="compact-sm"
                leftSection={<Icon name="plus" size={14} />}
                onClick={adding.open}
              >
                {t('clients.addDependent')}
              </Button>
            )
          }
        >
          {family.length === 0 && <PanelNote>{t('clients.noFamily')}</PanelNote>}
          {family.map((dependent) => (
            <PanelRow key={dependent.id}>
              <h3 className={classes['relative']}>
                {nameOf(dependent.person)}
                <span>{t(`person.kinships.${dependent.kinship}`)}</span>
              </h3>
              <PersonFacts person={dependent.person} />
              <PersonPermits person={dependent.person} />
              <PersonCases personId={dependent.person.id} />
              <h4 className={classes['part']}>{t('coverage.title')}</h4>
              <PersonCoverage personId={dependent.person.id} />
              <h4 className={classes['part']}>{t('receipt.title')}</h4>
              <ReceiptChecks person={dependent.person} clientId={clientId} />
              {seesPrivacy && (
                <section
                  className={classes['privacy']}
                  aria-label={t('privacy.of', { name: dependent.person.fullName })}
                >
                  <PersonPrivacy person={dependent.person} />
                </section>
              )}
            </PanelRow>
          ))}
        </Panel>
      </div>
      <Modal
        opened={isAdding}
        onClose={adding.close}
        title={t('clients.addDependent')}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Tabs defaultValue="new" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="new">{t('family.new')}</Tabs.Tab>
            <Tabs.Tab value="known">{t('family.known')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="new">
            <DependentForm clientId={clientId} onClose={adding.close} />
          </Tabs.Panel>
          <Tabs.Panel value="known">
            <TieForm clientId={clientId} onClose={adding.close} />
          </Tabs.Panel>
        </Tabs>
      </Modal>
    </>
  );
}

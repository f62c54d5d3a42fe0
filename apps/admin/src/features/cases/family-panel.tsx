import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { familyQuery } from '../../api/people.ts';
import type { Case, Relative } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { dateText } from '../../ui/dates.ts';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './case-page.module.css';
import { NewCaseModal } from './new-case-modal.tsx';

/** The household of a case: whose permits expire in the same window, and what is open for each. */
export function FamilyPanel({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const family = useQuery(familyQuery(matter.id)).data;
  if (!family || family.relatives.length === 0) return null;

  return (
    <Panel title={t('family.title')}>
      {family.scope === 'household' && <PanelNote>{t('family.household')}</PanelNote>}
      {family.relatives.map((relative) => (
        <PanelRow key={relative.person.id} className={classes['relative'] ?? ''}>
          <div>
            <strong>{relative.person.fullName}</strong>{' '}
            <small>
              {relative.kinship ? t(`person.kinships.${relative.kinship}`) : t('family.client')}
              {relative.permit &&
                ` · ${t('case.validUntil', { date: dateText(relative.permit.expiresOn, locale) })}`}
            </small>
            {relative.openCases.map(({ id, playbook }) => (
              <div key={id}>
                <Link to="/casos/$caseId" params={{ caseId: id }}>
                  {playbook[locale]}
                </Link>
              </div>
            ))}
          </div>
          {relative.renewal && matter.status === 'open' && (
            <OpenRenewal matter={matter} relative={relative} />
          )}
        </PanelRow>
      ))}
    </Panel>
  );
}

/** One click to the renewal of a relative whose permit expires with that of the case, its form filled in (B7). */
function OpenRenewal({ matter, relative }: { readonly matter: Case; readonly relative: Relative }) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const canWrite = useCan('files.write');
  if (!canWrite) return null;

  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        onClick={open}
        aria-label={t('family.renewOf', { name: relative.person.fullName })}
      >
        {t('family.renew')}
      </Button>
      <NewCaseModal
        isOpen={isOpen}
        onClose={close}
        filled={{
          clientId: matter.client.id,
          personId: relative.person.id,
          permitId: relative.permit?.id ?? null,
          officeId: matter.office.id,
          playbook: relative.renewal,
          ownerId: matter.owner.id,
          lawyerId: matter.lawyer.id,
          party: matter.partyLocation ?? 'mainland',
        }}
      />
    </>
  );
}

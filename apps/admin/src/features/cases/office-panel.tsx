import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailboxesQuery, officesQuery } from '../../api/reference.ts';
import type { Case, Office } from '../../api/types.ts';
import { ConfidenceMark } from '../../deadline/confidence-mark.tsx';
import { shortDay } from '../../ui/dates.ts';
import { Panel, PanelNote, PanelRow } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { CopyText } from './copy-text.tsx';
import classes from './office-panel.module.css';

/** Where a letter or an e-mail about the case may go, how well each address is known, and whether the office answers. */
export function OfficePanel({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const office = useQuery(officesQuery).data?.find(({ id }) => id === matter.office.id);
  const mailboxes = useQuery(mailboxesQuery).data;
  if (!office || !mailboxes) return null;
  const { addresses, emailHabit } = office;

  return (
    <Panel title={t('office.title', { office: office.name })}>
      {emailHabit && (
        <PanelNote>
          {t(emailHabit.answers ? 'office.answers' : 'office.silent', {
            date: shortDay(emailHabit.observedOn, locale),
          })}{' '}
          <ConfidenceMark confidence={emailHabit.confidence} />
        </PanelNote>
      )}
      {addresses.map((address) => (
        <AddressRow key={address.email} address={address} />
      ))}
      <details className={classes['others']}>
        <summary>{t('office.mailboxes')}</summary>
        {mailboxes.map(({ use, ...address }) => (
          <AddressRow key={address.email} address={address} use={use[locale]} />
        ))}
      </details>
    </Panel>
  );
}

function AddressRow(props: {
  readonly address: Office['addresses'][number];
  readonly use?: string;
}) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { email, confidence, verifiedOn } = props.address;

  return (
    <PanelRow className={classes['address'] ?? ''}>
      <div>
        {props.use && <small>{props.use}</small>}
        <span className={classes['email']}>{email}</span>
        <small>
          {verifiedOn
            ? t('office.verified', { date: shortDay(verifiedOn, locale) })
            : t('office.unverified')}{' '}
          <ConfidenceMark confidence={confidence} />
        </small>
      </div>
      <CopyText value={email} label={t('office.copy')} name={t('office.copyOf', { email })} />
    </PanelRow>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { receiptChecksQuery } from '../../api/people.ts';
import { playbooksQuery } from '../../api/reference.ts';
import type { Case } from '../../api/types.ts';
import { dateText } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { correction, correctionOf } from './new-case-values.ts';
import { OfferNote } from './offer-note.tsx';
import { ruleName } from './rule-name.ts';

/** What a case opens next: on a refusal, for a date that passed unanswered, and for a receipt that was entered wrongly. */
export function CaseOffers({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const receipts = useQuery(receiptChecksQuery(matter.person.id)).data;
  if (matter.status === 'closed') return null;
  const wrong = receipts?.items.find(({ verdict }) => verdict === 'misclassified');
  const corrects = playbooks.find(({ id }) => id === correction);

  return (
    <>
      {matter.offers.map(({ playbook, name, because, rule, on }) => (
        <OfferNote
          key={playbook}
          matter={matter}
          playbook={playbook}
          title={name[locale]}
          why={t(because === 'refusal' ? 'offers.refused' : 'offers.passed', {
            rule: ruleName(rule, locale) ?? t('timeline.aDeadline'),
            date: dateText(on, locale),
          })}
        />
      ))}
      {wrong &&
        corrects &&
        receipts?.naturalisationHold?.isCorrecting === false &&
        matter.playbook.id !== correction && (
          <OfferNote
            matter={matter}
            playbook={correction}
            filled={{ ...correctionOf(wrong), followsCaseId: matter.id }}
            title={corrects.name[locale]}
            why={t('offers.misclassified', { date: dateText(wrong.issuedOn, locale) })}
          />
        )}
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { playbooksQuery } from '../../api/reference.ts';
import type { Case } from '../../api/types.ts';
import { useLocale } from '../../ui/use-locale.ts';

/** The case that this one goes on from. */
export function FollowsLink({ follows }: Pick<Case, 'follows'>) {
  const { t } = useTranslation();
  const locale = useLocale();
  const playbooks = useQuery(playbooksQuery).data ?? [];
  if (!follows) return null;
  const name = playbooks.find(({ id }) => id === follows.playbook)?.name[locale];

  return (
    <small>
      {t('offers.follows')}{' '}
      <Link to="/casos/$caseId" params={{ caseId: follows.id }}>
        {name ?? follows.playbook}
      </Link>
    </small>
  );
}

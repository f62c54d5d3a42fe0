import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { erasurePlanQuery } from '../../api/privacy.ts';
import type { Person } from '../../api/types.ts';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { ErasureForm } from './erasure-form.tsx';
import { ErasurePreview } from './erasure-preview.tsx';

type Props = {
  readonly person: Person;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** What an erasure would do today and what stands in its way; only then the act. */
export function ErasureModal({ person, isOpen, onClose }: Props) {
  const { t } = useTranslation();

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('privacy.eraseOf', { name: person.fullName })}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <ErasureSteps person={person} onClose={onClose} />
    </Modal>
  );
}

function ErasureSteps({ person, onClose }: Omit<Props, 'isOpen'>) {
  const { t } = useTranslation();
  const { data: plan, ...planning } = useQuery(erasurePlanQuery(person.id));
  if (planning.isError) {
    return (
      <LoadFailed
        title={t('privacy.planFailed')}
        error={planning.error}
        onRetry={() => void planning.refetch()}
      />
    );
  }
  if (!plan) return <RowsSkeleton rows={4} />;
  const isBlocked = person.erasure === 'blocked' && plan.outcome === 'blocked';

  return (
    <>
      <ErasurePreview plan={plan} isBlocked={isBlocked} />
      {plan.obstacles.length === 0 && !isBlocked && (
        <ErasureForm personId={person.id} outcome={plan.outcome} onClose={onClose} />
      )}
    </>
  );
}

import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../api/session.ts';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { Icon } from '../../ui/icon.tsx';
import { RestrictionModal } from './restriction-modal.tsx';
import classes from './waiting-menu.module.css';

/** Who sees the case: the whole firm, or the people behind the lock. */
export function RestrictionFact({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const me = useQuery(meQuery).data;
  const canDecide = useCan('cases.restrict');
  const isOwner = me?.user.id === matter.owner.id;
  const people = matter.restriction?.people;
  const words = people ? people.map(({ name }) => name).join(', ') : t('case.restriction.nobody');
  const shown = (
    <>
      {people && <Icon name="lock" size={14} />} {words}
    </>
  );
  if (!canDecide && !isOwner) return shown;

  return (
    <>
      <UnstyledButton
        className={classes['target']}
        aria-label={`${t('case.restriction.change')}: ${words}`}
        onClick={() => setIsOpen(true)}
      >
        {shown}
      </UnstyledButton>
      <RestrictionModal
        matter={isOpen ? matter : undefined}
        canLift={canDecide}
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { permitsQuery } from '../../api/clients.ts';
import type { Person, ReceiptCheck } from '../../api/types.ts';
import { NewCaseModal } from '../cases/new-case-modal.tsx';
import { correctionOf } from '../cases/new-case-values.ts';

/** One click to the case that has the wrong article corrected (C2), its form filled in. */
export function OpenCorrection(props: {
  readonly person: Person;
  readonly clientId: string;
  readonly check: ReceiptCheck;
}) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const permits = useQuery(permitsQuery(props.person.id)).data;

  return (
    <>
      <Button size="compact-sm" mt={6} onClick={open}>
        {t('receipt.correct')}
      </Button>
      <NewCaseModal
        isOpen={isOpen}
        onClose={close}
        filled={{
          clientId: props.clientId,
          personId: props.person.id,
          permitId: permits?.[0]?.id ?? null,
          ...correctionOf(props.check),
        }}
      />
    </>
  );
}

import { Button, Modal, MultiSelect, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restrictCase } from '../../api/cases.ts';
import { isProblem } from '../../api/problem.ts';
import { membersQuery } from '../../api/reference.ts';
import type { Case } from '../../api/types.ts';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';

type Closing = { readonly onClose: () => void; readonly canLift: boolean };

/** Says who sees a case; its owner and its lawyer always do. */
export function RestrictionModal(props: Closing & { readonly matter: Case | undefined }) {
  const { t } = useTranslation();
  const { matter } = props;

  return (
    <Modal
      opened={matter !== undefined}
      onClose={props.onClose}
      title={t('case.restriction.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {matter && <RestrictionForm key={matter.version} {...props} matter={matter} />}
    </Modal>
  );
}

function RestrictionForm({ matter, canLift, onClose }: Closing & { readonly matter: Case }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const members = useQuery(membersQuery).data ?? [];
  const always = new Set([matter.owner.id, matter.lawyer.id]);
  const named = matter.restriction?.people.map(({ id }) => id) ?? [];
  const [people, setPeople] = useState(named.filter((id) => !always.has(id)));
  const saving = useMutation({
    mutationFn: (next: string[] | null) => restrictCase(matter, next),
    meta: { success: t('case.restriction.saved'), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
    onError: (error) => (isProblem(error, 409) ? queryClient.invalidateQueries() : undefined),
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(people);
      }}
    >
      <Text c="dimmed" size="sm" mb="sm">
        {t('case.restriction.text', { owner: matter.owner.name, lawyer: matter.lawyer.name })}
      </Text>
      <MultiSelect
        label={t('case.restriction.people')}
        data={members
          .filter(({ id }) => !always.has(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        value={people}
        onChange={setPeople}
        searchable
        data-autofocus
      />
      <FormProblem error={saving.error} />
      {matter.restriction && canLift && (
        <Button variant="subtle" mt="sm" onClick={() => saving.mutate(null)}>
          {t('case.restriction.lift')}
        </Button>
      )}
      <FormButtons
        submit={t('case.restriction.save')}
        isPending={saving.isPending}
        onCancel={onClose}
      />
    </form>
  );
}

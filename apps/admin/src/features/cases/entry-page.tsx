import { Button, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterCase } from '../../api/cases.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { useCan } from '../../app/use-can.ts';

const route = getRouteApi('/shell/casos/$caseId/entrada');

/** Where an admin lets themselves into a case that is restricted to others: the reason stays, and its lawyer is told. */
export function EntryPage() {
  const { t } = useTranslation();
  const { caseId } = route.useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const keyOf = useIdempotencyKey();
  const canEnter = useCan('cases.enter');
  const [reason, setReason] = useState('');
  useEffect(() => {
    document.title = `${t('case.entry.title')} · Prazo`;
  }, [t]);
  const entering = useMutation({
    mutationFn: () => enterCase(caseId, reason, keyOf({ caseId, reason })),
    meta: { success: t('case.entry.saved'), isShownInPlace: true },
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      await navigate({ to: '/casos/$caseId', params: { caseId } });
    },
  });

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        entering.mutate();
      }}
    >
      <h1>{t('case.entry.title')}</h1>
      <Text maw={620} mb="md">
        {t(canEnter ? 'case.entry.text' : 'case.entry.notYours')}
      </Text>
      {canEnter && (
        <>
          <Textarea
            label={t('case.entry.reason')}
            autosize
            minRows={3}
            maw={620}
            maxLength={2_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem error={entering.error} />
          <Button
            type="submit"
            mt="lg"
            disabled={reason.trim() === ''}
            loading={entering.isPending}
          >
            {t('case.entry.enter')}
          </Button>
        </>
      )}
    </form>
  );
}

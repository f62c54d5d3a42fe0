import { Button, Group, Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rebaseCases } from '../../api/playbooks.ts';
import type { Playbook, RebasePreview } from '../../api/types.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useIdempotencyKey } from '../../ui/use-idempotency-key.ts';
import { RebaseGroup } from './rebase-group.tsx';
import { StayingGroup } from './staying-group.tsx';

/** What would change, case by case, and the click that does it for those that are ticked. */
export function RebaseModal(props: {
  readonly playbook: Playbook['id'];
  readonly preview: RebasePreview | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();

  return (
    <Modal
      opened={props.preview !== undefined}
      onClose={props.onClose}
      title={t('procedures.previewTitle')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {props.preview && <Choice {...props} preview={props.preview} />}
    </Modal>
  );
}

function Choice(props: {
  readonly playbook: Playbook['id'];
  readonly preview: RebasePreview;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { playbook, preview, onClose } = props;
  const shown = preview.groups.flatMap(({ cases }) => cases);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(shown.map(({ id }) => id)));
  const keyOf = useIdempotencyKey();
  const more =
    preview.behind - shown.length - preview.staying.flatMap(({ cases: known }) => known).length;
  const cases = shown
    .filter(({ id }) => chosen.has(id))
    .map(({ id, version }) => ({ id, version }));
  const moving = useMutation({
    mutationFn: () => rebaseCases(playbook, { to: preview.to, cases }, keyOf(cases)),
    meta: { success: t('procedures.moved', { count: cases.length }), isShownInPlace: true },
    onSuccess: async () => {
      onClose();
      await queryClient.invalidateQueries();
    },
  });

  return (
    <>
      {preview.groups.map((group) => (
        <RebaseGroup
          key={`${group.from.version} ${group.from.overlayVersion}`}
          group={group}
          chosen={chosen}
          onChoose={setChosen}
        />
      ))}
      {preview.staying.map((group) => (
        <StayingGroup key={`${group.from.version} ${group.from.overlayVersion}`} group={group} />
      ))}
      {more > 0 && <p>{t('procedures.moreBehind', { count: more })}</p>}
      <FormProblem error={moving.error} />
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('app.back')}
        </Button>
        <Button
          disabled={cases.length === 0}
          loading={moving.isPending}
          onClick={() => moving.mutate()}
        >
          {t('procedures.move', { count: cases.length })}
        </Button>
      </Group>
    </>
  );
}

import { Box, Group, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setLawyerCard } from '../../api/team.ts';
import type { Member } from '../../api/types.ts';
import table from '../../ui/table.module.css';

/** The professional card under which a lawyer signs letters: kept when the field is left. */
export function LawyerCard({ member }: { readonly member: Member }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const saving = useMutation({
    mutationFn: (card: string | null) => setLawyerCard(member, card),
    meta: { success: t('team.cardSaved') },
    onSettled: () => queryClient.invalidateQueries(),
  });

  return (
    <Group gap={6}>
      {/* On a phone the columns have no heads. */}
      <Box component="span" className={table['sub']} hiddenFrom="sm" aria-hidden>
        {t('team.card')}
      </Box>
      <TextInput
        key={member.version}
        size="xs"
        w={110}
        maxLength={30}
        aria-label={t('team.cardOf', { name: member.name })}
        placeholder="12345L"
        defaultValue={member.lawyerCard ?? ''}
        disabled={saving.isPending}
        onBlur={(event) => {
          const card = event.currentTarget.value.trim() || null;
          if (card !== member.lawyerCard) saving.mutate(card);
        }}
      />
    </Group>
  );
}

import { Alert, Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { absencesQuery } from '../../api/absences.ts';
import { Icon } from '../../ui/icon.tsx';
import { AbsenceForm } from './absence-form.tsx';
import { AbsencesTable } from './absences-table.tsx';

/** Who in the firm is away or will be, and how often nobody stands in. */
export function TeamAbsences() {
  const { t } = useTranslation();
  const [isSetting, setting] = useDisclosure(false);
  const absences = useQuery(absencesQuery(false)).data?.items ?? [];
  const uncovered = absences.filter(({ uncoveredFrom }) => uncoveredFrom !== null).length;

  return (
    <section>
      <Group justify="space-between" mb="xs">
        <h2>{t('absences.title')}</h2>
        <Button size="xs" variant="default" onClick={setting.open}>
          {t('absences.add')}
        </Button>
      </Group>
      {uncovered > 0 && (
        <Alert color="orange" variant="light" mb="md" role="status" icon={<Icon name="alert" />}>
          {t('absences.withoutDeputy', { count: uncovered })}
        </Alert>
      )}
      {absences.length > 0 ? <AbsencesTable absences={absences} /> : <p>{t('absences.none')}</p>}
      <Modal
        opened={isSetting}
        onClose={setting.close}
        title={t('absences.add')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <AbsenceForm onClose={setting.close} />
      </Modal>
    </section>
  );
}

import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../api/types.ts';
import { useCan } from '../../app/use-can.ts';
import { dateText } from '../../ui/dates.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './case-status.module.css';
import { useUpdateCase } from './use-update-case.ts';

/** Since when the case is open, and the way to close it or to open it again. */
export function CaseStatus({ matter }: { readonly matter: Case }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const canWrite = useCan('files.write');
  const [isAsking, asking] = useDisclosure(false);
  const closing = useUpdateCase(matter, { success: t('case.closedSaved') });
  const reopening = useUpdateCase(matter, { success: t('case.reopenedSaved') });
  if (matter.status === 'closed') {
    return (
      <span className={classes['status']}>
        {matter.closedOn && dateText(matter.closedOn, locale)}
        {canWrite && (
          <Button
            variant="subtle"
            size="compact-xs"
            loading={reopening.isPending}
            onClick={() => reopening.mutate({ status: 'open' })}
          >
            {t('case.reopen')}
          </Button>
        )}
      </span>
    );
  }

  return (
    <span className={classes['status']}>
      {dateText(matter.openedOn, locale)}
      {canWrite && (
        <Button variant="subtle" size="compact-xs" onClick={asking.open}>
          {t('case.close')}
        </Button>
      )}
      <Modal opened={isAsking} onClose={asking.close} title={t('case.closeTitle')}>
        <Text>{t('case.closeText')}</Text>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={asking.close}>
            {t('app.cancel')}
          </Button>
          <Button
            loading={closing.isPending}
            onClick={() => closing.mutate({ status: 'closed' }, { onSettled: asking.close })}
          >
            {t('case.close')}
          </Button>
        </Group>
      </Modal>
    </span>
  );
}

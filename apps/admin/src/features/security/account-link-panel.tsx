import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginLink, identityLinkQuery, removeLink } from '../../api/openid.ts';
import { dateText } from '../../ui/dates.ts';
import { inLisbon } from '../../ui/lisbon-time.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './security.module.css';

/** One's own account at the provider of the firm; nothing where the firm has none. */
export function AccountLinkPanel() {
  const { t } = useTranslation();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const link = useQuery(identityLinkQuery).data;
  const [isRemoving, removal] = useDisclosure(false);
  const refresh = () => queryClient.invalidateQueries();
  const linking = useMutation({
    mutationFn: beginLink,
    onSuccess: ({ url }) => location.assign(url),
    onError: refresh,
  });
  const removing = useMutation({
    mutationFn: removeLink,
    meta: { success: t('account.removed') },
    onSuccess: () => {
      removal.close();

      return refresh();
    },
  });
  if (!link?.isOffered) return null;
  const { linkedAt, isOutdated, shortName } = link;

  return (
    <Panel title={t('account.title')}>
      <div className={classes['body']}>
        <p className={classes['lead']}>
          {linkedAt === null && t('account.notLinked')}
          {linkedAt !== null &&
            (isOutdated
              ? t('account.outdated')
              : t('account.linkedSince', {
                  date: dateText(inLisbon(linkedAt).day, locale),
                  shortName,
                }))}
        </p>
        {linkedAt === null ? (
          <Button loading={linking.isPending || linking.isSuccess} onClick={() => linking.mutate()}>
            {t('account.link')}
          </Button>
        ) : (
          <Button variant="default" onClick={removal.open}>
            {t('account.unlink')}
          </Button>
        )}
      </div>
      <Modal
        opened={isRemoving}
        onClose={removal.close}
        title={t('account.unlinkTitle')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Text size="sm">{t('account.unlinkText')}</Text>
        <Group justify="flex-end" gap="xs" mt="lg">
          <Button variant="default" onClick={removal.close} data-autofocus>
            {t('app.cancel')}
          </Button>
          <Button color="red" loading={removing.isPending} onClick={() => removing.mutate()}>
            {t('account.unlink')}
          </Button>
        </Group>
      </Modal>
    </Panel>
  );
}

import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { clientsQuery } from '../../api/clients.ts';
import { useCan } from '../../app/use-can.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LoadFailed } from '../../ui/load-failed.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx';
import { ClientForm } from './client-form.tsx';
import { ClientTable } from './client-table.tsx';

const route = getRouteApi('/shell/clientes');

export function ClientsPage() {
  const { t } = useTranslation();
  const { q } = route.useSearch();
  const navigate = useNavigate({ from: '/clientes' });
  const [isAdding, adding] = useDisclosure(false);
  const clients = useInfiniteQuery(clientsQuery(q));
  const items = clients.data?.pages.flatMap((page) => page.items) ?? [];
  const look = useDebouncedCallback((text: string) => {
    void navigate({ search: text.trim() ? { q: text.trim() } : {}, replace: true });
  }, 300);
  const create = useCan('files.write') && (
    <Button leftSection={<Icon name="plus" />} onClick={adding.open}>
      {t('clients.new')}
    </Button>
  );

  return (
    <>
      <PageHead title={t('clients.title')}>{create}</PageHead>
      <TextInput
        mb="sm"
        maw={340}
        type="search"
        defaultValue={q ?? ''}
        onChange={(event) => look(event.currentTarget.value)}
        placeholder={t('clients.search')}
        aria-label={t('clients.search')}
        leftSection={<Icon name="search" />}
      />
      {clients.isPending && <RowsSkeleton rows={8} />}
      {clients.isError && (
        <LoadFailed error={clients.error} onRetry={() => void clients.refetch()} />
      )}
      {items.length > 0 && <ClientTable clients={items} />}
      {clients.data && items.length === 0 && (
        <Empty
          icon="people"
          title={t(q ? 'clients.noMatchTitle' : 'clients.emptyTitle')}
          text={t(q ? 'clients.noMatchText' : 'clients.emptyText')}
          action={q ? undefined : create}
        />
      )}
      {clients.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={clients.isFetchingNextPage}
          onClick={() => void clients.fetchNextPage()}
        >
          {t('app.more')}
        </Button>
      )}
      <Modal
        opened={isAdding}
        onClose={adding.close}
        title={t('clients.new')}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <ClientForm onCancel={adding.close} />
      </Modal>
    </>
  );
}

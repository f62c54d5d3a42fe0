import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import 'dayjs/locale/pt';
import { meQuery } from '../api/session.ts';
import { ProofDialog } from '../features/session/proof-dialog.tsx';
import { useLocale } from '../ui/use-locale.ts';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';
import { styleNonce } from './style-nonce.ts';
import { legibleGreys, theme } from './theme.ts';

const queryClient = createQueryClient({
  onSignedOut: () => {
    const { href, pathname } = router.state.location;
    if (['/entrar', '/convite'].includes(pathname)) return;
    queryClient.clear();
    void router.navigate({ to: '/entrar', search: { regresso: href }, replace: true });
  },
  onSetUpRequired: () => {
    void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
    if (router.state.location.pathname !== '/seguranca')
      void router.navigate({ to: '/seguranca', replace: true });
  },
});
const router = createAppRouter(queryClient);

export function App() {
  const locale = useLocale();

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={legibleGreys}
      forceColorScheme="light"
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ locale, firstDayOfWeek: 1, weekendDays: [6, 0] }}>
        <Notifications position="bottom-right" />
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
          <ProofDialog />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
}

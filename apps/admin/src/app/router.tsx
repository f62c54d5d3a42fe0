import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { playbookIds } from '#domain/playbooks/playbook';
import { meQuery } from '../api/session.ts';
import { isProblem } from '../api/problem.ts';
import {
  accountSearch,
  auditSearch,
  calendarSearch,
  caseSearch,
  changeSearch,
  deadlineSearch,
  listSearch,
  loginSearch,
  stalledSearch,
  todaySearch,
} from './search.ts';
import { landingOf } from './landing.ts';
import { NotFound, PageFailed } from './page-failed.tsx';
import { Shell } from './shell.tsx';

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/entrar',
  validateSearch: loginSearch,
  component: lazyRouteComponent(() => import('../features/session/login-page.tsx'), 'LoginPage'),
});

/** Pages that a mailed link opens, signed in or not. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/convite',
  component: lazyRouteComponent(
    () => import('../features/links/invitation-page.tsx'),
    'InvitationPage',
  ),
});

const recovery = createRoute({
  getParentRoute: () => root,
  path: '/recuperar',
  component: lazyRouteComponent(
    () => import('../features/links/recovery-page.tsx'),
    'RecoveryPage',
  ),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/nova-palavra-passe',
  component: lazyRouteComponent(
    () => import('../features/links/new-password-page.tsx'),
    'NewPasswordPage',
  ),
});

const confirmEmail = createRoute({
  getParentRoute: () => root,
  path: '/confirmar-email',
  component: lazyRouteComponent(
    () => import('../features/links/confirm-email-page.tsx'),
    'ConfirmEmailPage',
  ),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery).catch((error: unknown) => {
      if (!isProblem(error, 401)) throw error;
      const back = location.pathname === '/' ? undefined : location.href;
      throw redirect({ to: '/entrar', search: back ? { regresso: back } : {} });
    });

    const { isOn, isRequired } = me.secondFactor;
    if (isRequired && !isOn && location.pathname !== '/seguranca')
      throw redirect({ to: '/seguranca', replace: true });

    return { me };
  },
});

const index = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: landingOf(context.me.role), replace: true });
  },
});

const today = createRoute({
  getParentRoute: () => shell,
  path: '/hoje',
  validateSearch: todaySearch,
  component: lazyRouteComponent(() => import('../features/today/today-page.tsx'), 'TodayPage'),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/casos',
  validateSearch: caseSearch,
  component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
});

const casePage = createRoute({
  getParentRoute: () => shell,
  path: '/casos/$caseId',
  validateSearch: deadlineSearch,
  component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
});

const entryPage = createRoute({
  getParentRoute: () => shell,
  path: '/casos/$caseId/entrada',
  component: lazyRouteComponent(() => import('../features/cases/entry-page.tsx'), 'EntryPage'),
});

const alerts = createRoute({
  getParentRoute: () => shell,
  path: '/alertas',
  component: lazyRouteComponent(() => import('../features/alerts/alerts-page.tsx'), 'AlertsPage'),
});

const clients = createRoute({
  getParentRoute: () => shell,
  path: '/clientes',
  validateSearch: listSearch,
  component: lazyRouteComponent(
    () => import('../features/clients/clients-page.tsx'),
    'ClientsPage',
  ),
});

const clientPage = createRoute({
  getParentRoute: () => shell,
  path: '/clientes/$clientId',
  component: lazyRouteComponent(() => import('../features/clients/client-page.tsx'), 'ClientPage'),
});

const stalled = createRoute({
  getParentRoute: () => shell,
  path: '/relatorios/parados',
  validateSearch: stalledSearch,
  component: lazyRouteComponent(
    () => import('../features/stalled/stalled-page.tsx'),
    'StalledPage',
  ),
});

const changes = createRoute({
  getParentRoute: () => shell,
  path: '/alteracoes',
  validateSearch: changeSearch,
  component: lazyRouteComponent(
    () => import('../features/changes/changes-page.tsx'),
    'ChangesPage',
  ),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/calendario',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(
    () => import('../features/calendar/calendar-page.tsx'),
    'CalendarPage',
  ),
});

const procedures = createRoute({
  getParentRoute: () => shell,
  path: '/procedimentos',
  component: lazyRouteComponent(
    () => import('../features/playbooks/playbooks-page.tsx'),
    'PlaybooksPage',
  ),
});

const procedure = createRoute({
  getParentRoute: () => shell,
  path: '/procedimentos/$playbook',
  params: {
    parse: ({ playbook }) => {
      const known = playbookIds.find((id) => id === playbook);
      if (!known) throw notFound();

      return { playbook: known };
    },
  },
  component: lazyRouteComponent(
    () => import('../features/playbooks/playbook-page.tsx'),
    'PlaybookPage',
  ),
});

const readings = createRoute({
  getParentRoute: () => shell,
  path: '/leituras',
  component: lazyRouteComponent(
    () => import('../features/readings/readings-page.tsx'),
    'ReadingsPage',
  ),
});

const security = createRoute({
  getParentRoute: () => shell,
  path: '/seguranca',
  validateSearch: accountSearch,
  component: lazyRouteComponent(
    () => import('../features/security/security-page.tsx'),
    'SecurityPage',
  ),
});

const team = createRoute({
  getParentRoute: () => shell,
  path: '/equipa',
  component: lazyRouteComponent(() => import('../features/team/team-page.tsx'), 'TeamPage'),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/auditoria',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-page.tsx'), 'AuditPage'),
});

const privacy = createRoute({
  getParentRoute: () => shell,
  path: '/privacidade',
  component: lazyRouteComponent(
    () => import('../features/privacy/privacy-page.tsx'),
    'PrivacyPage',
  ),
});

const routeTree = root.addChildren([
  login,
  invitation,
  recovery,
  newPassword,
  confirmEmail,
  shell.addChildren([
    index,
    today,
    cases,
    casePage,
    entryPage,
    alerts,
    changes,
    clients,
    clientPage,
    stalled,
    calendar,
    procedures,
    procedure,
    readings,
    security,
    team,
    audit,
    privacy,
  ]),
]);

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

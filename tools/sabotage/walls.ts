import type { Wall } from './wall.ts';
import { permissionTable } from './wider-permissions.ts';
import { inTheWorker } from './worker-walls.ts';

const api = 'apps/api/src';
const tooMany =
  "if (wait > 0) throw new LimitError('Too many attempts; wait before the next one', wait);";
const auth = 'libs/services/auth';
const http = [
  'test/api/bad-input.integration.spec.ts',
  'test/api/sessions.integration.spec.ts',
  'test/api/limits.integration.spec.ts',
];
const shares = ['test/api/fair-share.integration.spec.ts'];
const doors = ['test/isolation/two-firms.integration.spec.ts'];

const onHttp: readonly Wall[] = [
  {
    name: 'no guard on the routes',
    file: `${api}/app.module.ts`,
    from: '{ provide: APP_GUARD, useClass: SessionGuard },',
    to: 'SessionGuard,',
    first: ['test/api/routes.integration.spec.ts'],
  },
  {
    name: 'the caller of a route without a session',
    file: `${api}/http/caller.ts`,
    from: "if (!actor) throw new AppError('unauthenticated', 'Sign in first');",
    to: "if (!actor) throw new Error('nobody');",
    first: ['test/api/routes.integration.spec.ts'],
  },
  {
    name: 'no guard on signing in',
    file: `${api}/auth/auth.controller.ts`,
    from: '@UseGuards(PasswordGuard)',
    to: '',
    first: http,
  },
  {
    name: 'no session is a session',
    file: `${api}/auth/session.guard.ts`,
    from: "if (!session) throw new AppError('unauthenticated', 'Sign in first');",
    to: '',
    first: ['test/api/routes.integration.spec.ts'],
  },
  {
    name: 'no look at where a request comes from',
    file: `${api}/http/protection.ts`,
    from: 'app.enableCsrfProtection({ trustedOrigins: [new URL(adminUrl).origin], exclude: isTrusted });',
    to: 'void isTrusted;',
    first: http,
  },
  {
    name: 'every origin is trusted',
    file: `${api}/http/protection.ts`,
    from: "return typeof host === 'string' && URL.parse(origin ?? '')?.host === host.toLowerCase();",
    to: 'return true;',
    first: http,
  },
  {
    name: 'any authorization is trusted',
    file: `${api}/http/protection.ts`,
    from: 'return /^Bearer /i.test(authorization);',
    to: 'return true;',
    first: http,
  },
  {
    name: 'a cookie counts beside a token',
    file: `${api}/auth/presented-token.ts`,
    from: 'if (authorization === undefined) return',
    to: 'if (cookie.read(request)) return',
    first: http,
  },
  {
    name: 'a header names the firm',
    file: `${api}/firm-door.ts`,
    from: 'firmId: actor.firmId,',
    to: "firmId: String(request.headers['x-firm-id'] ?? actor.firmId),",
    first: ['test/api/isolation.integration.spec.ts'],
  },
  {
    name: 'depth without end',
    file: `${api}/http/adapter.ts`,
    from: "adapter.getInstance().addHook('preValidation', refuseDepth);",
    to: 'void refuseDepth;',
    first: http,
  },
  {
    name: 'a polluted prototype',
    file: `${api}/http/adapter.ts`,
    from: "onProtoPoisoning: 'error'",
    to: "onProtoPoisoning: 'ignore'",
    first: http,
  },
  {
    name: 'a polluted constructor',
    file: `${api}/http/adapter.ts`,
    from: "onConstructorPoisoning: 'error'",
    to: "onConstructorPoisoning: 'ignore'",
    first: http,
  },
  {
    name: 'plain text is a body',
    file: `${api}/http/adapter.ts`,
    from: "adapter.getInstance().removeContentTypeParser('text/plain');",
    to: '',
    first: http,
  },
  {
    name: 'a body without end',
    file: `${api}/http/adapter.ts`,
    from: 'bodyLimit: megabyte,',
    to: 'bodyLimit: 100 * megabyte,',
    first: http,
  },
  {
    name: 'requests without a pace',
    file: `${api}/create-app.ts`,
    from: "server.addHook('onRequest', (request, reply, done) => share.admit(request, reply, done));",
    to: 'void share;',
    first: shares,
  },
  {
    name: 'no pace for a whole firm',
    file: `${api}/http/fair-share.ts`,
    from: "return [queue, this.#firms.getOr(firmId, () => this.#queue('firm', this.#firmPace))];",
    to: 'return [queue];',
    first: shares,
  },
  {
    name: 'support that spends what is the firm’s',
    file: `${api}/auth/session.strategy.ts`,
    from: "holder.role === 'support' ? undefined : holder.firmId",
    to: 'holder.firmId',
    first: shares,
  },
  {
    name: 'a session that is over and still spends what is its firm’s',
    file: `${api}/auth/session.strategy.ts`,
    from: 'else this.share.forget(request);',
    to: '',
    first: shares,
  },
  {
    name: 'all connections for one firm',
    file: 'libs/platform/turns.ts',
    from: 'heldBy(key) < free',
    to: 'free > 0',
    first: ['libs/platform/turns.spec.ts', 'test/api/limits.integration.spec.ts'],
  },
];

const onSigningIn: readonly Wall[] = [
  {
    name: 'any password',
    file: `${auth}/sign-in.ts`,
    from: 'if (!isRight || !firm || !login) {',
    to: 'if (!firm || !login) {',
  },
  {
    name: 'signing in unthrottled',
    file: `${api}/auth/password.strategy.ts`,
    from: 'attempt(this.database, { of, visit }, () =>',
    to: '(async (work) => (void of, void attempt, work()))(() =>',
    first: http,
  },
  {
    name: 'a wrong current password',
    file: `${auth}/change-password.ts`,
    from: 'if (await verifyPassword(login?.password_hash, password)) return;',
    to: 'return;',
  },
  {
    name: 'the current password unthrottled',
    file: `${auth}/change-password.ts`,
    from: "await attempt(database, { of: { kind: 'password', account: email }, visit }, () =>",
    to: 'await (async (work) => (void visit, void attempt, work()))(() =>',
  },
  {
    name: 'no pause after attempts',
    file: `${auth}/attempts.ts`,
    from: `${tooMany}\n  const result`,
    to: 'const result',
  },
  {
    name: 'no pause after attempts that count at once',
    file: `${auth}/attempts.ts`,
    from: `${tooMany}\n}`,
    to: '}',
  },
  {
    name: 'attempts counted by address alone',
    file: `${auth}/attempts.ts`,
    from: '[kind, account, where]',
    to: '[kind, where]',
  },
  {
    name: 'a session of somebody else is ended',
    file: `${auth}/end-session.ts`,
    from: "if (!row) throw notFound('Session');",
    to: '',
  },
  {
    name: 'a firm of others is a choice',
    file: `${auth}/switch-firm.ts`,
    from: "if (!firm) throw notFound('Firm');",
    to: '',
  },
  {
    name: 'one session becomes two',
    file: `${auth}/switch-firm.ts`,
    from: "if (!hasEnded) throw new AppError('unauthenticated', 'Sign in first');",
    to: '',
  },
  {
    name: 'another request gets a stored answer',
    file: 'libs/services/idempotency/answer-once.ts',
    from: 'stored?.requestHash !== request.requestHash',
    to: '!stored',
    first: ['test/api/repeated-requests.integration.spec.ts'],
  },
];

const atTheDoors: readonly Wall[] = [
  {
    name: 'a firm that is no id',
    file: 'libs/db/database.ts',
    from: 'if (!scope || !uuid.test(scope.firmId))',
    to: 'if (!scope)',
    first: doors,
  },
  {
    name: 'a transaction without a firm',
    file: 'libs/db/database.ts',
    from: "if (!scope || !uuid.test(scope.firmId)) throw new Error('no firm: use withFirm or readFirm');",
    to: 'if (!scope) return super.connect();',
    first: doors,
  },
  {
    name: 'a firm that outlives its transaction',
    file: 'libs/db/database.ts',
    from: "set_config('app.firm_id', '${scope.firmId}', true)",
    to: "set_config('app.firm_id', '${scope.firmId}', false)",
    first: doors,
  },
  {
    name: 'a connection kept after its transaction',
    file: 'libs/db/database.ts',
    from: 'scope.client = undefined;',
    to: '',
    first: doors,
  },
  {
    name: 'a query outside a transaction',
    file: 'libs/db/database.ts',
    from: "override query(): never {\n    throw new Error('no query outside a firm transaction: use withFirm or readFirm');\n  }",
    to: '',
    first: doors,
  },
  {
    name: 'a reading transaction writes',
    file: 'libs/db/with-firm.ts',
    from: "await client.query('SET TRANSACTION READ ONLY');",
    to: '',
    first: doors,
  },
  ...['rolsuper', 'rolbypassrls'].map((what) => ({
    name: `a process may be ${what}`,
    file: 'libs/db/assert-runtime-role.ts',
    from: `current_user AND ${what}`,
    to: 'current_user AND false',
    first: ['test/isolation/runtime-role.integration.spec.ts'],
  })),
  {
    name: 'a process may be the system',
    file: 'libs/db/assert-runtime-role.ts',
    from: "WHERE pg_has_role(current_user, 'prazo_system', 'MEMBER')",
    to: 'WHERE false',
    first: ['test/isolation/runtime-role.integration.spec.ts'],
  },
  {
    name: 'a process may own tables',
    file: 'libs/db/assert-runtime-role.ts',
    from: "AND pg_has_role(current_user, c.relowner, 'USAGE')",
    to: 'AND false',
    first: ['test/isolation/runtime-role.integration.spec.ts'],
  },
];

export const walls: readonly Wall[] = [
  ...onHttp,
  ...onSigningIn,
  ...atTheDoors,
  ...inTheWorker,
  ...permissionTable,
];

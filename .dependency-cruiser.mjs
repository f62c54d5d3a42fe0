// Who may import what (ARCHITECTURE.md). test/architecture proves that a planted violation of each rule is found.
const libs = (names) => `^libs/(${names})/`;

/** A lib may reach only the libs named. */
function only(name, allowed) {
  return {
    name: `${name}-imports-only-${allowed || 'nothing'}`.replaceAll('|', '-'),
    severity: 'error',
    from: { path: libs(name) },
    to: { path: '^(libs|apps|tools|test)/', pathNot: libs(allowed ? `${name}|${allowed}` : name) },
  };
}

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'only-tests-and-tools-import-tools-or-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'only-apps-know-nest',
      severity: 'error',
      from: { path: '^(libs|tools)/', pathNot: '^tools/openapi' },
      to: { path: 'node_modules/@nestjs/' },
    },
    only('domain', ''),
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: libs('domain'), pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules|^[a-z@]', pathNot: '^libs/domain/' },
    },
    {
      name: 'calendar-knows-no-deadlines',
      severity: 'error',
      from: { path: '^libs/domain/calendar/' },
      to: { path: '^libs/domain/(deadlines|playbooks)/' },
    },
    {
      name: 'deadlines-know-no-playbooks',
      severity: 'error',
      from: { path: '^libs/domain/deadlines/' },
      to: { path: '^libs/domain/playbooks/' },
    },
    only('platform', ''),
    only('db', 'platform|domain'),
    only('jobs', 'platform|domain'),
    only('services', 'domain|db|jobs|platform'),
    only('api-client', ''),
    {
      name: 'admin-sees-the-api-client-and-the-domain',
      severity: 'error',
      from: { path: '^apps/admin/' },
      to: { path: '^(apps|libs)/', pathNot: '^(apps/admin|libs/api-client|libs/domain)/' },
    },
    {
      name: 'only-db-opens-postgres',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '^libs/db/' },
      to: { path: 'node_modules/(pg|@prisma)/' },
    },
    {
      name: 'api-has-no-sql-and-no-rules',
      severity: 'error',
      from: { path: '^apps/api/' },
      to: { path: '^libs/domain/|^libs/db/generated/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'libs/db/generated'] },
    exclude: { path: ['^dist/', '^\\.prazo/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};

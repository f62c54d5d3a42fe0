import ts from 'typescript';
import { checkKey } from '#platform/storage/storage';
import { nodesOf, parse, sourcesIn, type Source } from './sources.ts';
import { sqlFragments } from './sql-fragments.ts';

const servers = ['libs', 'apps/api/src', 'apps/worker/src'];
const sources = sourcesIn(...servers);
const outsideDb = sources.filter(({ file }) => !file.startsWith('libs/db/'));

/** What would let a query run without its firm, or with another's; each with a line that it must find. */
const forbidden: readonly (readonly [
  what: string,
  pattern: RegExp,
  among: Source[],
  planted: string,
])[] = [
  [
    'a setting that outlives its transaction',
    /set_config\([^;]*,\s*false\s*\)/i,
    sources,
    "set_config('app.firm_id', $1, false)",
  ],
  ['a firm set by SET', /\bSET\s+(SESSION\s+|LOCAL\s+)?app\./i, sources, 'SET app.firm_id = 1'],
  ["Prisma's raw SQL", /\$(query|execute)Raw/, sources, 'tx.$queryRawUnsafe(text)'],
  [
    'Prisma beside the door',
    /\bprisma\.|new PrismaClient|@prisma\/|^import (?!type )[^;]*generated\/client/m,
    outsideDb,
    'database.prisma.case.findMany()',
  ],
];

/** State that outlives a request, and what keeps one firm's from another's in it. */
const kept: Readonly<Record<string, string>> = {
  'libs/db/database.ts firmScope':
    'the transaction that is being opened; each asynchronous call has its own',
  'libs/db/statement-names.ts names':
    'by the text of a statement, into which no value of a firm is put (the test above)',
  'libs/platform/clock.ts formatters': 'by the time zone',
  'libs/platform/public-address.ts closed': 'a constant list of addresses',
  'libs/platform/public-address.ts given': 'a constant list of addresses',
  'libs/platform/public-address.ts loopback': 'a constant list of addresses',
  'libs/platform/passwords.ts decoy': 'a hash of nobody’s password, for addresses that nobody has',
  'libs/services/sealing/firm-keys.ts read':
    'by the context, which lives as long as its transaction',
  'libs/services/law/read-law.ts platforms':
    'by the state of the law that all firms share; no row of a firm',
  'libs/services/law/read-law.ts laws': 'by the firm, or "every firm" without law of its own',
  'libs/services/deadlines/compute-by-law.ts byLaw':
    'by the law, which is the firm’s where it has its own',
};

/** Modules that keep something outside of Postgres, and what. */
const stores: Readonly<Record<string, string>> = {
  'libs/platform/queues.ts ioredis': 'queues: ids alone',
  'libs/platform/checkpoints.ts node:fs/promises':
    'heads of the audit chains, outside the database on purpose',
  'libs/platform/signed-document.ts node:fs': 'reads one file back',
  'libs/platform/storage/disk-storage.ts node:fs':
    'the bytes of files, under keys that begin with their firm: FIRM/uploads/ID, FIRM/files/ID, FIRM/bundles/ID',
  'libs/platform/storage/disk-storage.ts node:fs/promises': 'the same',
  'libs/platform/storage/s3-storage.ts @aws-sdk/client-s3': 'the same, in one private bucket',
  'libs/platform/storage/s3-storage.ts @aws-sdk/lib-storage': 'the same',
  'libs/platform/storage/s3-storage.ts @aws-sdk/s3-request-presigner':
    'addresses for one upload each, which it keeps nowhere',
  'libs/platform/bind/pdf-file.ts node:fs':
    'writes a bundle of one case into a directory that its maker removes',
  'libs/platform/bind/bind-process.ts node:fs/promises': 'reads one document of it from there',
  'libs/services/bundles/bind-evidence.ts node:fs': 'puts one document of it there, for the binder',
  'libs/services/bundles/make-bundle.ts node:fs':
    'reads that bundle back, for its hash and the storage',
  'libs/services/bundles/make-bundle.ts node:fs/promises': 'asks how large it is',
  'libs/services/bundles/work-folder.ts node:fs/promises': 'makes and removes that directory',
  'libs/services/privacy/export-firm.ts node:fs':
    'the export of one firm, into the folder that the operator names',
  'libs/services/privacy/export-firm.ts node:fs/promises': 'the same',
  'libs/db/migrate.ts node:fs/promises': 'reads migrations',
};

const storeModules =
  /^(node:fs(\/promises)?|fs|ioredis|redis|memcached|keyv|lru-cache|level|sqlite.*|node:sqlite|@aws-sdk\/.*|minio|cache-manager|@nestjs\/cache-manager)$/;

const looksLikeSql =
  /\b(SELECT|INSERT INTO|UPDATE [a-z_$]|DELETE FROM|FETCH|DECLARE|CASE WHEN|NOT EXISTS|IS NULL|UNION ALL|FROM|WHERE|AND|ORDER BY|LIMIT|SET|JOIN)\b/;

/** What is put into SQL as text: parts of templates, and what is joined to a string by a plus. */
function interpolated({ tree }: Source): string[] {
  const found = nodesOf(tree).flatMap((node) => {
    if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
      const words = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];

      return looksLikeSql.test(words.join(' '))
        ? node.templateSpans.map((span) => span.expression)
        : [];
    }
    if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken)
      return [];
    const sides = [node.left, node.right];
    const isSql = sides.some(
      (side) => ts.isStringLiteralLike(side) && looksLikeSql.test(side.text),
    );

    return isSql
      ? sides.filter((side) => !ts.isStringLiteralLike(side) && !ts.isTemplateExpression(side))
      : [];
  });

  return [...new Set(found.map((each) => each.getText().replaceAll(/\s+/g, ' ')))].toSorted();
}

/** Variables of a module that can change or collect something. */
function stateOf({ file, tree }: Source): string[] {
  return tree.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) =>
    declarationList.declarations
      .filter(({ initializer }) => {
        if (!(declarationList.flags & ts.NodeFlags.Const)) return true;
        if (!initializer) return false;
        const isEmpty =
          (ts.isArrayLiteralExpression(initializer) && initializer.elements.length === 0) ||
          (ts.isObjectLiteralExpression(initializer) && initializer.properties.length === 0);

        return (
          isEmpty || (ts.isNewExpression(initializer) && (initializer.arguments ?? []).length === 0)
        );
      })
      .map(({ name }) => `${file} ${name.getText()}`),
  );
}

function importsOf({ file, tree }: Source): string[] {
  return tree.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => moduleSpecifier)
    .filter(ts.isStringLiteral)
    .filter(({ text }) => storeModules.test(text))
    .map(({ text }) => `${file} ${text}`);
}

describe('the sources of the servers', () => {
  it.each(forbidden)('hold no %s', (_what, pattern, among, planted) => {
    expect(planted).toMatch(pattern);
    expect(among.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('put nothing into SQL as text but what is listed, with its reason', () => {
    const found = sources
      .filter(({ file }) => /^libs\/(services|db|platform|jobs)\//.test(file))
      .map((source) => [source.file, interpolated(source)] as const)
      .filter(([, expressions]) => expressions.length > 0);

    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        Object.entries(sqlFragments).map(([file, { parts }]) => [file, [...parts].toSorted()]),
      ),
    );
  });

  it('would be caught putting a name into SQL', () => {
    const planted = [
      "sql(`SELECT 1 FROM cases WHERE name = '${input.name}'`)",
      "sql('SELECT 1 FROM cases WHERE name = ' + input.name)",
    ];

    for (const text of planted)
      expect(interpolated(parse('planted.ts', text))).toEqual(['input.name']);
  });

  it('keep nothing between requests but what is listed, with what keeps firms apart in it', () => {
    const stateful = sources.filter(
      ({ file }) => !file.startsWith('libs/domain/') && !file.startsWith('libs/api-client/'),
    );

    expect(stateful.flatMap(stateOf).toSorted()).toEqual(Object.keys(kept).toSorted());
    expect(stateOf(parse('x', 'const seen = new Map<string, Case>(); let last = 1;'))).toHaveLength(
      2,
    );
  });

  it('name the firm where they keep something of a firm', () => {
    const textOf = (path: string) => sources.find(({ file }) => file === path)?.text;

    expect(textOf('libs/services/sealing/firm-keys.ts')).toMatch(
      /keyCache\.get\(`\$\{ctx\.firmId\} /,
    );
    expect(textOf('apps/api/src/http/fair-share.ts')).toMatch(/#firms\.getOr\(firmId, /);
    expect(textOf('libs/db/with-firm.ts')?.match(/turns\.run\(actor\.firmId, /g)).toHaveLength(2);
    expect(textOf('libs/services/law/read-law.ts')).toMatch(
      /const owner = heads\.own \|\| heads\.choice \? ctx\.firmId/,
    );
  });

  it('keep the bytes of files under keys that begin with their firm and end with an id, never a name', () => {
    const uuid = '0192f0c1-0000-7000-8000-000000000001';

    expect(checkKey(`${uuid}/files/${uuid}`)).toBe(`${uuid}/files/${uuid}`);
    for (const key of [
      `files/${uuid}`,
      `${uuid}/${uuid}`,
      `${uuid}/files/carta.pdf`,
      `${uuid}/x/${uuid}`,
    ])
      expect(() => checkKey(key)).toThrow('no key');
  });

  it('keep files and use stores beside Postgres only where it is listed', () => {
    expect(sources.flatMap(importsOf).toSorted()).toEqual(Object.keys(stores).toSorted());
  });
});

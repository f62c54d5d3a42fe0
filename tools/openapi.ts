import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { bundle } from './build.ts';

const root = resolve(import.meta.dirname, '..');
const client = join(root, 'libs', 'api-client');

/** Describes the API as it is written now. Its decorators keep Node from running it as it stands: it is bundled first. */
async function describeApi(): Promise<string> {
  const file = join(root, 'dist', `describe-api-${process.pid}.mjs`);
  try {
    await bundle(join(root, 'apps', 'api', 'src', 'openapi', 'describe-api.ts'), file);
    const description: { describeApi: () => Promise<object> } = await import(file);

    return JSON.stringify(await description.describeApi());
  } finally {
    await Promise.all([rm(file, { force: true }), rm(`${file}.map`, { force: true })]);
  }
}

async function write(document: string): Promise<Map<string, string>> {
  const types = await openapiTS(document, { defaultNonNullable: false });
  const notice = '// Written by tools/openapi.ts from openapi.json; not edited by hand.\n\n';
  const texts = { 'openapi.json': document, 'schema.ts': notice + astToString(types) };
  const formatted = Object.entries(texts).map(async ([name, text]): Promise<[string, string]> => {
    const filepath = join(client, name);

    return [filepath, await format(text, { ...(await resolveConfig(filepath)), filepath })];
  });

  return new Map(await Promise.all(formatted));
}

const files = await write(await describeApi());
const isCheck = process.argv.includes('--check');
for (const [path, text] of files) {
  if (!isCheck) {
    await writeFile(path, text);
  } else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    process.stderr.write(
      `${path} is stale: the API has changed since it was generated. Run \`npm run openapi\` and look at \`git diff libs/api-client\`.\n`,
    );
    process.exitCode = 1;
  }
}

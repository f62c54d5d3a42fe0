import { readFile } from 'node:fs/promises';
import { publishRule } from '#services/law/publish-rule';
import { RuleVersionInput } from '#services/law/rule-version-input';
import { authorOf, touchedLine } from './closure-options.ts';
import { asOperator } from './as-operator.ts';
import { BadInput, operatorCommand } from './operator-command.ts';

const usage = `usage: prazo publish-rule FILE [--author NAME] [--dry-run]
Publishes the next version of a rule from a JSON file: id, version, appliesFrom, name, period, kind, citations,
confidence, whileOpen, onExpiry, and who signed it (signedBy).
`;

export const run = operatorCommand(
  { usage, options: ['author'], flags: ['dry-run'], takesFile: true },
  async ({ ownerUrl, values, flags, file = '' }) => {
    const version = RuleVersionInput.parse(await readJson(file));
    const { touched } = await asOperator(ownerUrl, flags.has('dry-run'), (ctx) =>
      publishRule(ctx, { version, author: authorOf(values) }),
    );

    return `${flags.has('dry-run') ? 'would publish' : 'published'} ${version.id} version ${version.version}\n${touchedLine(touched)}`;
  },
);

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new BadInput('FILE', `${file} cannot be read`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput('FILE', 'is not JSON');
  }
}

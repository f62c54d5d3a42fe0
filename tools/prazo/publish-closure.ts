import { publishEntry } from '#services/law/publish-entry';
import {
  authorOf,
  closureOf,
  closureOptions,
  closureUsage,
  touchedLine,
} from './closure-options.ts';
import { asOperator } from './as-operator.ts';
import { operatorCommand } from './operator-command.ts';

const usage = `usage: prazo publish-closure --date DAY --scope SCOPE --name-pt NAME --name-en NAME --citation SOURCE
  [--extent EXTENT] [--announced DAY] [--url URL] [--confidence C] [--key KEY] [--note TEXT] [--author NAME]
  [--retroactive] [--dry-run]
${closureUsage}`;

export const run = operatorCommand(
  { usage, options: closureOptions, flags: ['retroactive', 'dry-run'] },
  async ({ ownerUrl, values, flags }) => {
    const entry = closureOf(values, flags);
    const { key, touched } = await asOperator(ownerUrl, flags.has('dry-run'), (ctx) =>
      publishEntry(ctx, { entry, author: authorOf(values) }),
    );

    return `${flags.has('dry-run') ? 'would publish' : 'published'} ${key}\n${touchedLine(touched)}`;
  },
);

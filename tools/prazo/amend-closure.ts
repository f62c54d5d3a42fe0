import { amendEntry } from '#services/law/amend-entry';
import {
  authorOf,
  closureOf,
  closureOptions,
  closureUsage,
  touchedLine,
} from './closure-options.ts';
import { asOperator } from './as-operator.ts';
import { BadInput, operatorCommand } from './operator-command.ts';

const usage = `usage: prazo amend-closure --key KEY --date DAY --scope SCOPE --name-pt NAME --name-en NAME --citation SOURCE
  [--extent EXTENT] [--announced DAY] [--url URL] [--confidence C] [--note TEXT] [--author NAME]
  [--retroactive] [--dry-run]
States anew, in full, what was published under KEY. ${closureUsage}`;

export const run = operatorCommand(
  { usage, options: closureOptions, flags: ['retroactive', 'dry-run'] },
  async ({ ownerUrl, values, flags }) => {
    const { key } = values;
    if (!key) throw new BadInput('--key', 'name what is amended');
    const entry = closureOf(values, flags);
    const { touched } = await asOperator(ownerUrl, flags.has('dry-run'), (ctx) =>
      amendEntry(ctx, { key, entry, author: authorOf(values) }),
    );

    return `${flags.has('dry-run') ? 'would amend' : 'amended'} ${key}\n${touchedLine(touched)}`;
  },
);

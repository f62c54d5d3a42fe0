import { WithdrawEntry, withdrawEntry } from '#services/law/withdraw-entry';
import { authorOf, touchedLine } from './closure-options.ts';
import { asOperator } from './as-operator.ts';
import { BadInput, operatorCommand } from './operator-command.ts';

const usage = `usage: prazo withdraw-closure --key KEY --reason REASON [--author NAME] [--retroactive] [--dry-run]
Takes back the holiday or closure published under KEY; it stays on record.
`;

export const run = operatorCommand(
  { usage, options: ['key', 'reason', 'author'], flags: ['retroactive', 'dry-run'] },
  async ({ ownerUrl, values, flags }) => {
    const { key } = values;
    if (!key) throw new BadInput('--key', 'name what is withdrawn');
    const why = WithdrawEntry.parse({
      reason: values['reason'],
      retroactive: flags.has('retroactive'),
    });
    const { touched } = await asOperator(ownerUrl, flags.has('dry-run'), (ctx) =>
      withdrawEntry(ctx, { ...why, key, author: authorOf(values) }),
    );

    return `${flags.has('dry-run') ? 'would withdraw' : 'withdrew'} ${key}\n${touchedLine(touched)}`;
  },
);

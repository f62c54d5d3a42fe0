import { readFile } from 'node:fs/promises';
import { AppError } from '#platform/errors';
import { countTouched } from '#services/impacts/start-impact';
import { entryOf } from '#services/law/calendar-entry-input';
import { touchesOf } from '#services/law/law-change';
import { publishEntry } from '#services/law/publish-entry';
import { today } from '#services/today';
import { authorOf, touchedLine } from './closure-options.ts';
import { asOperator } from './as-operator.ts';
import { BadInput, operatorCommand } from './operator-command.ts';
import { readCalendarFile } from './read-calendar-file.ts';

const usage = `usage: prazo import-calendar FILE [--author NAME] [--dry-run]
Publishes every holiday and closure of FILE, or none: JSON lines as the API takes them, or CSV with the columns date,
scope, name_pt, name_en, citation and, where wanted, extent, announced, confidence, url, key, note, retroactive.
`;

export const run = operatorCommand(
  { usage, options: ['author'], flags: ['dry-run'], takesFile: true },
  async ({ ownerUrl, values, flags, file = '' }) => {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new BadInput('FILE', `${file} cannot be read`);
    });
    const lines = readCalendarFile(text);
    const touches = lines.flatMap(({ entry }) => touchesOf(undefined, entryOf(entry, '')));
    const touched = await asOperator(ownerUrl, flags.has('dry-run'), async (ctx) => {
      for (const { number, entry } of lines) {
        await publishEntry(ctx, { entry, author: authorOf(values) }).catch((error: unknown) => {
          throw atLine(number, error);
        });
      }

      // Several statements can touch one date, and different firms: counted together, each counts once.
      return countTouched({ sql: ctx.sql, today: today(ctx.clock) }, touches);
    });

    return `${flags.has('dry-run') ? 'would publish' : 'published'} ${lines.length} statements\n${touchedLine(touched)}`;
  },
);

function atLine(number: number, error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const problems = error.problems.map(({ path, message }) => `${path}: ${message}`);

  return new BadInput(`line ${number}`, problems.join('; ') || error.message);
}

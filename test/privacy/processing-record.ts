import { dataClasses } from '#services/privacy/register-entry';
import { register } from '#services/privacy/register';
import { retentionPeriods, type Period } from '#services/privacy/retention-periods';

const tables = Object.entries(register);

/** The record of processing (RGPD art. 30) as docs/privacy.md shows it, made from the register alone. */
export function processingRecord(): string {
  return ['person', 'member']
    .flatMap((whose) =>
      dataClasses.flatMap((dataClass) => {
        const columns = tables.flatMap(([table, { personal }]) =>
          Object.entries(personal).flatMap(([column, entry]) =>
            entry.whose === whose && entry.class === dataClass ? [`${table}.${column}`] : [],
          ),
        );

        return columns.length === 0 ? [] : [`- **${whose}, ${dataClass}**: ${columns.join(', ')}`];
      }),
    )
    .join('\n');
}

/** The periods as docs/privacy.md shows them. */
export function periodRecord(): string {
  return Object.entries<Period>(retentionPeriods)
    .map(([id, { length, name, from, end, citation, confidence }]) => {
      const kept = tables.flatMap(([table, { keep }]) => (keep === id ? [table] : []));
      const long = length ? `${length.count} ${length.unit} after` : 'until';
      const sure = confidence === 'law' ? '' : ', por confirmar';

      return `- **${name.en}**: ${long} ${from.en}; ${end.replace('_', '-')} (${citation}${sure}). ${kept.join(', ')}`;
    })
    .join('\n');
}

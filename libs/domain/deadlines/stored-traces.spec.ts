import type { Trace } from '#domain/deadlines/trace';

import { explain } from '#domain/deadlines/explain';
import { recompute } from '#domain/deadlines/trace';

import stored from './engine-2-traces.json';

const traces: readonly Trace[] = JSON.parse(JSON.stringify(stored));

describe('a trace that engine 2 wrote and a firm has stored', () => {
  it.each(traces.map((trace) => [trace.start, trace.legal, trace.safe, trace] as const))(
    'from %s still gives %s and %s',
    (_start, legal, safe, trace) => {
      expect(trace.engine).toBe('2');
      expect(recompute(trace)).toEqual({ legal, safe });
      expect(recompute({ ...trace, engine: '1' })).toEqual({ legal, safe });
    },
  );

  it('is still explained, by the municipal holiday that made its safe date', () => {
    const [trace] = traces;
    if (trace === undefined) throw new Error('no stored trace');

    expect(explain(trace, 'pt')).toMatchObject({
      sentence: expect.stringContaining(
        'O prazo de 10 dias úteis a contar de 02/06/2025 termina em 18/06/2025 (quarta-feira).',
      ),
      steps: expect.arrayContaining([
        'Facto que inicia o prazo: 02/06/2025 (segunda-feira). Esse dia não conta (CPA, art. 87, al. b)).',
        'Outra leitura: 17/06/2025, entendendo-se que o feriado municipal conta como dia normal.',
      ]),
    });
  });

  it('gives another date once a day of it is taken away', () => {
    const [trace] = traces;
    if (trace === undefined) throw new Error('no stored trace');
    const skipped = trace.skipped.filter(({ kind }) => kind !== 'holiday');

    expect(recompute({ ...trace, skipped })).toEqual({ legal: '2025-06-16', safe: '2025-06-16' });
  });
});

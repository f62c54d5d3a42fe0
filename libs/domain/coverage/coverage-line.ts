import type { CivilDate } from '#domain/calendar/civil-date';
import type { Cover, RenewalProof, Title } from '#domain/coverage/covers';
import type { ExtensionWindow } from '#domain/coverage/extension-windows';

import { addDays } from '#domain/calendar/civil-date';
import { bases, coversOf } from '#domain/coverage/covers';
import { extensionWindows } from '#domain/coverage/extension-windows';

export type CoverageInput = {
  readonly titles: readonly Title[];
  readonly proofs: readonly RenewalProof[];
  readonly from: CivilDate;
  readonly until: CivilDate;
};

/**
 * One line of spans from `from` to `until`, both included, without holes or overlaps: on each day the
 * best thing that covers it. Spans of basis `none` or `unconfirmed` are gaps.
 */
export function coverageLine(
  input: CoverageInput,
  windows: readonly ExtensionWindow[] = extensionWindows,
): Cover[] {
  const covers = coversOf({ ...input, windows });
  const starts = [input.from, ...covers.flatMap(({ from, until }) => [from, addDays(until, 1)])]
    .filter((day) => input.from <= day && day <= input.until)
    .toSorted();
  const days = [...new Set(starts)];
  const spans = days.map((from, index) => {
    const next = days[index + 1];
    const until = next === undefined ? input.until : addDays(next, -1);

    return { ...bestOn(covers, from), from, until };
  });

  return joined(spans);
}

/** The span of a day: what covers the person and what to carry; undefined outside the line. */
export function coverageOn(line: readonly Cover[], day: CivilDate): Cover | undefined {
  return line.find(({ from, until }) => from <= day && day <= until);
}

/** The spans on which nothing that is confirmed covers the person. */
export function gapsIn(line: readonly Cover[]): Cover[] {
  return line.filter(({ basis }) => basis === 'none' || basis === 'unconfirmed');
}

// Of two of the same kind, the one that lasts longer.
function bestOn(covers: readonly Cover[], day: CivilDate): Omit<Cover, 'from' | 'until'> {
  const [best] = covers
    .filter(({ from, until }) => from <= day && day <= until)
    .toSorted(
      (a, b) => bases.indexOf(a.basis) - bases.indexOf(b.basis) || (a.until > b.until ? -1 : 1),
    );
  if (best === undefined) return { basis: 'none', carry: [] };
  const { basis, carry, citation } = best;

  return { basis, carry, ...(citation === undefined ? {} : { citation }) };
}

function joined(spans: readonly Cover[]): Cover[] {
  const line: Cover[] = [];
  for (const span of spans) {
    const last = line.at(-1);
    const isSame = last?.basis === span.basis && last.citation?.text === span.citation?.text;
    if (last !== undefined && isSame) line.splice(-1, 1, { ...last, until: span.until });
    else line.push(span);
  }

  return line;
}

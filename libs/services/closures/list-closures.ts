import { z } from 'zod';
import { closuresAt } from '#domain/calendar/closures';
import { publishedEntries } from '#domain/calendar/published-entries';
import { findMunicipality } from '#domain/calendar/places';
import { TextView } from '../playbooks/list-playbooks.ts';

export const ClosureView = z
  .object({
    date: z.iso.date(),
    extent: z.enum(['full', 'partial']),
    scope: z.string(),
    reason: TextView,
    citation: z.string(),
    confidence: z.string(),
  })
  .meta({ id: 'Closure' });

/** Days on which AIMA is closed: they never suspend a count, they only move its last day (CPA 87 f, g). */
export function listClosures(): z.infer<typeof ClosureView>[] {
  const municipality = findMunicipality('1106');
  if (!municipality) throw new Error('Lisboa is known');

  return closuresAt({ municipality }, publishedEntries).map((closure) => ({ ...closure }));
}

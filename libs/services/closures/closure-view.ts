import { z } from 'zod';
import { TextView } from '../playbooks/playbook-view.ts';

/** A day on which a service was closed, as the explanation of a date shows it. */
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

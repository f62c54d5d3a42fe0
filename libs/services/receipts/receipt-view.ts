import { z } from 'zod';
import type { ReceiptReason, ReceiptVerdict } from '#domain/receipts/check-receipt';
import { Named } from '../fields.ts';
import { TextView } from '../playbooks/playbook-view.ts';

export const verdicts = [
  'matches',
  'misclassified',
  'unsure',
] as const satisfies readonly ReceiptVerdict['verdict'][];

const lines = [
  'category',
  'document',
  'validity',
  'fee',
  'residence',
  'sponsor',
] as const satisfies readonly ReceiptReason['line'][];

const weights = [
  'mismatch',
  'red_flag',
  'unread',
  'hint',
] as const satisfies readonly ReceiptReason['weight'][];

export const ReasonView = z
  .object({ line: z.enum(lines), weight: z.enum(weights), says: TextView })
  .meta({ id: 'ReceiptReason' });

export const ReceiptCheckView = z
  .object({
    id: z.uuid(),
    office: Named,
    caseId: z.uuid().nullable(),
    issuedOn: z.iso.date(),
    askedFor: z.enum(['art_15', 'art_17']),
    category: z.string().nullable(),
    document: z.string().nullable(),
    validity: z.string().nullable(),
    /** Euros. */
    fee: z.number().nullable(),
    residentSince: z.iso.date().nullable(),
    sponsorSince: z.iso.date().nullable(),
    verdict: z.enum(verdicts),
    reasons: z.array(ReasonView),
    next: TextView,
    recordedBy: Named,
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'ReceiptCheck' });

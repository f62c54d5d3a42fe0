import type { z } from 'zod';
import { AcknowledgeChanges } from '#services/impacts/acknowledge-changes';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { ChooseReadings } from '#services/law/choose-readings';
import { DecideChanges } from '#services/impacts/decide-changes';
import { FixDeadline } from '#services/deadlines/fix-deadline';
import { ListChanges } from '#services/impacts/list-changes';
import { ListClosures } from '#services/closures/list-closures';
import { ReleaseDeadline } from '#services/deadlines/release-deadline';
import { WithdrawEntry } from '#services/law/withdraw-entry';
import { defaultChoices } from '#domain/deadlines/readings';

export const id = '01a203ce-f4d5-721f-98c9-4434d41b19f1';
export const page = { limit: '25', cursor: 'abc' };

const statement = {
  key: 'closure.lisboa',
  effect: 'rolls',
  extent: 'partial',
  scope: { kind: 'office', code: 'lisboa' },
  day: { kind: 'date', date: '2026-12-24' },
  validFrom: '2026-01-01',
  name: { pt: 'tolerância de ponto', en: 'day off' },
  citation: 'Despacho',
  url: 'https://dre.example/despacho',
  confidence: 'secondary',
  announcedOn: '2026-12-18',
  retroactive: true,
  note: 'a pedido',
};

type Input = {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly example: Record<string, unknown>;
};

/** What is stated, chosen and decided about the law, with an example that fills every field. */
export const lawInputs: readonly Input[] = [
  { name: 'FixDeadline', schema: FixDeadline, example: { on: '2026-12-15', reason: 'parecer' } },
  { name: 'ReleaseDeadline', schema: ReleaseDeadline, example: { reason: 'parecer' } },
  { name: 'CalendarEntryInput', schema: CalendarEntryInput, example: statement },
  {
    name: 'WithdrawEntry',
    schema: WithdrawEntry,
    example: { reason: 'engano', retroactive: true },
  },
  {
    name: 'ChooseReadings',
    schema: ChooseReadings,
    example: { choices: defaultChoices, marginDays: 2, reason: 'parecer' },
  },
  {
    name: 'DecideChanges',
    schema: DecideChanges,
    example: { decision: 'keep', runId: id, reason: 'parecer' },
  },
  { name: 'AcknowledgeChanges', schema: AcknowledgeChanges, example: { runId: id } },
  {
    name: 'ListChanges',
    schema: ListChanges,
    example: { ...page, state: 'waiting', runId: id, caseId: id, mine: 'true' },
  },
  {
    name: 'ListClosures',
    schema: ListClosures,
    example: { state: 'all', effect: 'rolls' },
  },
];

/** The lines of text in them. */
export const lawLines: readonly [string, z.ZodType, Record<string, unknown>, string][] = [
  ['FixDeadline', FixDeadline, { on: '2026-12-15' }, 'reason'],
  ['CalendarEntryInput', CalendarEntryInput, statement, 'citation'],
  ['CalendarEntryInput', CalendarEntryInput, statement, 'note'],
  ['DecideChanges', DecideChanges, { decision: 'accept', runId: id }, 'reason'],
];

import type { PlaybookId } from '#domain/playbooks/playbook';

/** A procedure: what the sources ask of it in a sentence, and what its file therefore has to hold. */
export type Procedure = readonly [code: string, id: PlaybookId, sentence: string, file: object];

export const has = (...parts: readonly unknown[]) => expect.arrayContaining([...parts]);

export const opens = (rule: string, id: PlaybookId) => has({ rule, opens: id });

export const starts = (...rules: readonly string[]) =>
  has(...rules.map((rule) => expect.objectContaining({ rule })));

export const fromDay = (rule: string, from: string) => has({ rule, from });

export const perPerson = () => expect.objectContaining({ scope: 'per_person' });

/** What every road to court has: the terms that a decision opens, and no menu. */
export const suing = () => ({
  timers: starts('court.annulment_action', 'complaint.filing'),
  menu: undefined,
});

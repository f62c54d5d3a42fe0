import { playbookById, playbookVersion } from '#domain/playbooks/catalogue';
import type { CaseView } from './case-view.ts';

/** The date of an open deadline that lies behind us. */
export type Passed = { readonly rule: string; readonly on: string };

type Row = {
  readonly playbookId: string;
  readonly playbookVersion: number;
  readonly passed: readonly Passed[];
  /** Playbooks of the cases that go on from this one. */
  readonly followed: readonly string[];
};

/** The playbooks that the ladder opens now: each once, for the date that passed first. */
export function offersOf(row: Row): CaseView['offers'] {
  const ladder = playbookVersion(row.playbookId, row.playbookVersion)?.ladder ?? [];
  const offers = row.passed.flatMap(({ rule, on }) =>
    ladder.flatMap((rung) => {
      const name = playbookById(rung.opens)?.name;
      const isOffered = rung.rule === rule && !row.followed.includes(rung.opens);

      return isOffered && name ? [{ playbook: rung.opens, name, rule, passedOn: on }] : [];
    }),
  );

  return offers.filter(
    ({ playbook }, index) => offers.findIndex((each) => each.playbook === playbook) === index,
  );
}

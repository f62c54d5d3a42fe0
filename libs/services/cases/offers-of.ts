import { playbookById, playbookVersion } from '#domain/playbooks/catalogue';
import type { PlaybookId } from '#domain/playbooks/playbook';
import type { CaseView } from './case-view.ts';

/** The date of an open deadline that lies behind us. */
export type Passed = { readonly rule: string; readonly on: string };

type Row = {
  readonly playbookId: string;
  readonly playbookVersion: number;
  readonly passed: readonly Passed[];
  /** The day of the last decision, unless it is known to be in favour. */
  readonly refusedOn: string | null;
  /** Playbooks of the cases that go on from this one. */
  readonly followed: readonly string[];
};

type Offer = CaseView['offers'][number];

/** The playbooks that a refusal and the ladder open now: each once, the refusal first, then the date that passed first. */
export function offersOf(row: Row): Offer[] {
  const { ladder = [], onRefusal } = playbookVersion(row.playbookId, row.playbookVersion) ?? {};
  const named = (opens: PlaybookId, why: Pick<Offer, 'because' | 'rule' | 'on'>): Offer[] => {
    const name = playbookById(opens)?.name;

    return name && !row.followed.includes(opens) ? [{ playbook: opens, name, ...why }] : [];
  };
  const offers = [
    ...(onRefusal && row.refusedOn
      ? named(onRefusal, { because: 'refusal', rule: null, on: row.refusedOn })
      : []),
    ...row.passed.flatMap(({ rule, on }) =>
      ladder
        .filter((rung) => rung.rule === rule)
        .flatMap(({ opens }) => named(opens, { because: 'date_passed', rule, on })),
    ),
  ];

  return offers.filter(
    ({ playbook }, index) => offers.findIndex((each) => each.playbook === playbook) === index,
  );
}

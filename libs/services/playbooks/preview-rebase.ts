import { z } from 'zod';
import type { FirmContext } from '#db/with-firm';
import { playbookVersions } from '#domain/playbooks/catalogue';
import { comparePlaybooks, playbookParts } from '#domain/playbooks/compare-playbooks';
import type { Playbook } from '#domain/playbooks/playbook-format';
import { requirePermission } from '../access/permissions.ts';
import { Named } from '../fields.ts';
import { TextView } from './playbook-view.ts';
import { newestFollowed, type NewestFollowed } from './newest-followed.ts';
import { playbooksOfCases, type Following } from './playbooks-of-cases.ts';
import { mostRebased, PlaybookTarget } from './rebase-cases.ts';
import { datesAfterRebase, RebasedDate } from './dates-after-rebase.ts';

const Difference = z.object({
  part: z.enum(playbookParts),
  before: TextView.nullable(),
  after: TextView.nullable(),
});

export const RebasePreview = z
  .object({
    to: PlaybookTarget,
    /** Open cases of the playbook that follow an older version; the first of them are shown. */
    behind: z.int(),
    /** Cases that follow the same version, with what it differs in. */
    groups: z.array(
      z.object({
        from: PlaybookTarget,
        changes: z.array(Difference),
        cases: z.array(
          z.object({
            id: z.uuid(),
            version: z.int(),
            person: Named,
            owner: Named,
            dates: z.array(RebasedDate),
          }),
        ),
      }),
    ),
    /** Cases whose version this release does not hold: nobody can say what would change in them, so they are not offered. */
    staying: z.array(
      z.object({
        from: PlaybookTarget,
        reason: TextView,
        cases: z.array(z.object({ id: z.uuid(), person: Named, owner: Named })),
      }),
    ),
  })
  .meta({ id: 'RebasePreview' });
type Preview = z.infer<typeof RebasePreview>;
type Named = z.infer<typeof Named>;

type Row = Following & {
  readonly id: string;
  readonly version: number;
  readonly playbookStep: string | null;
  readonly person: Named;
  readonly owner: Named;
  readonly behind: number;
};

/**
 * What would change, in each open case of a playbook, if it followed the newest version as the firm works by it. Its dates
 * are found by doing it and taking it back: nothing is written.
 */
export async function previewRebase(ctx: FirmContext, id: string): Promise<Preview> {
  requirePermission(ctx, 'playbooks.tailor');
  const target = await newestFollowed(ctx, id);
  const rows = await readBehind(ctx, target);
  const groups = Map.groupBy(rows, ({ playbookVersion, overlayVersion }) =>
    [playbookVersion, overlayVersion].join(' '),
  );
  const playbookOf = await playbooksOfCases(ctx, rows);
  const shown: Preview['groups'] = [];
  const staying: Preview['staying'] = [];
  for (const cases of groups.values()) {
    const [first] = cases;
    if (!first) continue;
    const from = { version: first.playbookVersion, overlayVersion: first.overlayVersion };
    const before = playbookOf(first);
    if (before) shown.push({ from, ...(await showGroup(ctx, { before, target, cases })) });
    else
      staying.push({
        from,
        reason: noSuchVersion(first.playbookVersion),
        cases: cases.map(showStaying),
      });
  }

  return {
    to: { version: target.playbook.version, overlayVersion: target.overlayVersion },
    behind: rows[0]?.behind ?? 0,
    groups: shown,
    staying,
  };
}

async function showGroup(
  ctx: FirmContext,
  group: {
    readonly before: Playbook;
    readonly target: NewestFollowed;
    readonly cases: readonly Row[];
  },
): Promise<Pick<Preview['groups'][number], 'changes' | 'cases'>> {
  const { before, target } = group;
  const changes = comparePlaybooks(before, target.playbook);
  const changesDates = changes.some(({ part }) => part === 'rule');
  const cases = [];
  for (const { id, version, person, owner, playbookStep } of group.cases) {
    const dates = changesDates ? await datesAfterRebase(ctx, { id, playbookStep }, target) : [];
    cases.push({ id, version, person, owner, dates });
  }

  return { changes, cases };
}

function showStaying({ id, person, owner }: Row): Preview['staying'][number]['cases'][number] {
  return { id, person, owner };
}

function noSuchVersion(version: number): Preview['staying'][number]['reason'] {
  return {
    pt: `A versão ${version} não faz parte desta edição do Prazo: os casos que a seguem ficam como estão.`,
    en: `Version ${version} is not part of this release of Prazo: its cases stay as they are.`,
  };
}

function readBehind(
  ctx: FirmContext,
  { playbook, overlayVersion }: NewestFollowed,
): Promise<Row[]> {
  const known = playbookVersions
    .filter(({ id }) => id === playbook.id)
    .map(({ version }) => version);

  // Those that can move come first: others do not keep them from being seen.
  return ctx.sql<Row>(
    `SELECT k.id, k.version, k.playbook, k.playbook_version AS "playbookVersion", k.overlay_version AS "overlayVersion",
       k.playbook_step AS "playbookStep", count(*) OVER ()::int AS behind,
       json_build_object('id', p.id, 'name', p.full_name) AS person, json_build_object('id', u.id, 'name', u.name) AS owner
     FROM cases k
     JOIN people p ON p.firm_id = k.firm_id AND p.id = k.person_id
     JOIN users u ON u.id = k.owner_id
     WHERE k.firm_id = $1 AND k.status = 'open' AND k.playbook = $2
       AND (k.playbook_version, k.overlay_version) IS DISTINCT FROM ($3::int, $4::int)
     ORDER BY k.playbook_version = ANY($6::int[]) DESC, k.playbook_version, k.overlay_version NULLS FIRST, k.id LIMIT $5`,
    [ctx.firmId, playbook.id, playbook.version, overlayVersion, mostRebased, known],
  );
}

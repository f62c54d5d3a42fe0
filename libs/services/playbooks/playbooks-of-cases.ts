import type { Playbook } from '#domain/playbooks/playbook-format';
import type { ReadContext } from '#db/with-firm';
import { playbookOfCase } from './playbook-of-case.ts';

/** What a case follows, as its row says. */
export type Following = {
  readonly playbook: string;
  readonly playbookVersion: number;
  /** Null where the firm added nothing. */
  readonly overlayVersion: number | null;
};

/** Undefined when this release does not have the version of the case. */
export type PlaybookOf = (matter: Following) => Playbook | undefined;

type Overlay = { readonly playbook: string; readonly version: number; readonly content: unknown };

/**
 * The playbooks of these cases as their firm works by them. What the firm adds is read at once for all of them, and taken
 * apart once however many of them follow it.
 */
export async function playbooksOfCases(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  matters: readonly Following[],
): Promise<PlaybookOf> {
  const overlays = new Map(
    (await readOverlays(ctx, matters)).map((row) => [`${row.playbook} ${row.version}`, row]),
  );
  const built = new Map<string, Playbook | undefined>();

  return ({ playbook, playbookVersion, overlayVersion }) => {
    const key = `${playbook} ${playbookVersion} ${overlayVersion}`;
    if (!built.has(key)) {
      const overlay = overlays.get(`${playbook} ${overlayVersion}`)?.content;
      built.set(key, playbookOfCase({ playbook, playbookVersion, overlay }));
    }

    return built.get(key);
  };
}

async function readOverlays(
  ctx: Pick<ReadContext, 'sql' | 'firmId'>,
  matters: readonly Following[],
): Promise<Overlay[]> {
  const tailored = matters.filter(({ overlayVersion }) => overlayVersion !== null);
  if (tailored.length === 0) return [];

  return ctx.sql<Overlay>(
    `SELECT o.playbook, o.version, o.content FROM playbook_overlays o
     WHERE o.firm_id = $1 AND (o.playbook, o.version) IN (SELECT * FROM unnest($2::text[], $3::int[]))`,
    [
      ctx.firmId,
      tailored.map(({ playbook }) => playbook),
      tailored.map(({ overlayVersion }) => overlayVersion),
    ],
  );
}

import type { CivilDate } from '#domain/calendar/civil-date';
import type { MenuId } from '#domain/playbooks/pieces/menus';
import type { MenuChoice, Playbook } from '#domain/playbooks/playbook-format';

import { folded } from '#domain/playbooks/note-text';
import { menus } from '#domain/playbooks/pieces/menus';

export type MenuVerdict = 'preferred' | 'primary' | 'fallback' | 'forbidden' | 'unknown';

/** What the playbook makes of the menu path that somebody really used. */
export function menuVerdict({ menu }: Playbook, path: readonly string[]): MenuVerdict {
  if (menu === undefined) return 'unknown';
  const isSame = (id: MenuId | undefined) =>
    id !== undefined && path.length === menus[id].path.length && startsWith(path, menus[id].path);
  if (isSame(menu.preferIfShown)) return 'preferred';
  if (isSame(menu.primary)) return 'primary';
  if (isSame(menu.fallback)) return 'fallback';

  return isForbidden(menu, path) ? 'forbidden' : 'unknown';
}

/** What leads to the wrong queue as a type does so as a subtype too, unless the playbook offers that very path. */
function isForbidden(menu: MenuChoice, path: readonly string[]): boolean {
  const isOffered = pathsOf(menu).some((offered) => startsWith(path, offered));
  const ends = path.map((_, level) => path.slice(level));

  return (
    !isOffered &&
    (menu.forbidden ?? []).some((id) => ends.some((end) => startsWith(end, menus[id].path)))
  );
}

/** The paths to take instead of a forbidden one, the best first. */
export function pathsInstead({ menu }: Playbook): (readonly string[])[] {
  return menu === undefined ? [] : pathsOf(menu);
}

function pathsOf({ preferIfShown, primary, fallback }: MenuChoice): (readonly string[])[] {
  return [preferIfShown, primary, fallback].flatMap((id) =>
    id === undefined ? [] : [menus[id].path],
  );
}

/** Whether the option exists on the day, as far as anybody has seen. */
export function isMenuInForce(id: MenuId, on: CivilDate): boolean {
  const { validFrom = on, validTo = on } = menus[id];

  return validFrom <= on && on <= validTo;
}

// Dashes and ordinals are typed in many ways: only letters and digits are compared.
function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((level, index) => bare(path[index] ?? '') === bare(level));
}

function bare(level: string): string {
  return folded(level)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

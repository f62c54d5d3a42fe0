import type { CivilDate } from '#domain/calendar/civil-date';
import type { MenuId } from '#domain/playbooks/pieces/menus';
import type { Playbook } from '#domain/playbooks/playbook-format';

import { folded } from '#domain/playbooks/note-text';
import { menus } from '#domain/playbooks/pieces/menus';

export type MenuVerdict = 'preferred' | 'primary' | 'fallback' | 'forbidden' | 'unknown';

/** What the playbook makes of the menu path that somebody really used. */
export function menuVerdict({ menu }: Playbook, path: readonly string[]): MenuVerdict {
  if (menu === undefined) return 'unknown';
  if (menu.forbidden?.some((id) => startsWith(path, menus[id].path))) return 'forbidden';
  const isSame = (id: MenuId | undefined) =>
    id !== undefined && path.length === menus[id].path.length && startsWith(path, menus[id].path);
  if (isSame(menu.preferIfShown)) return 'preferred';
  if (isSame(menu.primary)) return 'primary';

  return isSame(menu.fallback) ? 'fallback' : 'unknown';
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

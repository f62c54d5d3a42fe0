import { municipalities } from '#domain/calendar/municipalities';

export const regions = ['mainland', 'azores', 'madeira'] as const;

export type Region = (typeof regions)[number];

export type Municipality = {
  /** Four digits of the INE (statistics office) code, e.g. 1106 for Lisboa. */
  readonly code: string;
  readonly name: string;
  readonly region: Region;
};

/** Every municipality the calendar knows, region by region in the order of the codes. */
export const knownMunicipalities: readonly Municipality[] = regions.flatMap((region) =>
  municipalities[region].map(([code, name]) => ({ code, name, region })),
);

const byKey: ReadonlyMap<string, Municipality> = new Map(
  knownMunicipalities.flatMap((each) => [
    [each.code, each] as const,
    [foldName(each.name), each] as const,
  ]),
);

/** A municipality by INE code or by name, whatever its accents and case; undefined when unknown. */
export function findMunicipality(nameOrCode: string): Municipality | undefined {
  return byKey.get(nameOrCode) ?? byKey.get(foldName(nameOrCode));
}

/** Lower case without accents and with single spaces: how names of places are compared. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s_()-]+/g, ' ')
    .trim();
}

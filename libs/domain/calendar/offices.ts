import type { Confidence } from '#domain/calendar/confidence';

import { foldName } from '#domain/calendar/places';

export type Office = {
  readonly key: string;
  readonly name: string;
  /** INE code of the municipality whose holidays the office observes. */
  readonly municipality: string;
  readonly email?: string;
  /** In one line. No source that we read gives a whole one: each is added once somebody has checked it. */
  readonly postalAddress?: string;
  /** How sure we are that the office exists under this name, and of its address when it has one. */
  readonly confidence: Confidence;
};

/**
 * AIMA offices known to the sources. Sources disagree on how addresses are formed, so an e-mail is
 * given only where one of them names the office; the official list has to be checked.
 */
export const offices: readonly Office[] = [
  { key: 'lisboa', name: 'Lisboa', municipality: '1106', confidence: 'secondary' },
  { key: 'lisboa_anjos', name: 'Lisboa (Anjos)', municipality: '1106', confidence: 'secondary' },
  {
    key: 'lisboa_1',
    name: 'Lisboa 1',
    municipality: '1106',
    email: 'loja.lisboa1@aima.gov.pt',
    confidence: 'secondary',
  },
  {
    key: 'lisboa_2',
    name: 'Lisboa 2',
    municipality: '1106',
    email: 'loja.lisboa2@aima.gov.pt',
    confidence: 'secondary',
  },
  { key: 'porto', name: 'Porto', municipality: '1312', confidence: 'article' },
  { key: 'faro', name: 'Faro', municipality: '0805', confidence: 'article' },
  { key: 'aveiro', name: 'Aveiro', municipality: '0105', confidence: 'article' },
  { key: 'evora', name: 'Évora', municipality: '0705', confidence: 'article' },
  unverified('beja', 'Beja', '0205'),
  unverified('braga', 'Braga', '0303'),
  unverified('braganca', 'Bragança', '0402'),
  unverified('castelo_branco', 'Castelo Branco', '0502'),
  unverified('coimbra', 'Coimbra', '0603'),
  unverified('guarda', 'Guarda', '0907'),
  unverified('leiria', 'Leiria', '1009'),
  unverified('portalegre', 'Portalegre', '1214'),
  unverified('santarem', 'Santarém', '1416'),
  unverified('setubal', 'Setúbal', '1512'),
  unverified('viana_do_castelo', 'Viana do Castelo', '1609'),
  unverified('vila_real', 'Vila Real', '1714'),
  unverified('viseu', 'Viseu', '1823'),
  unverified('funchal', 'Funchal', '3103'),
  unverified('ponta_delgada', 'Ponta Delgada', '4203'),
  unverified('angra_do_heroismo', 'Angra do Heroísmo', '4301'),
  unverified('horta', 'Horta', '4701'),
];

const byKey: ReadonlyMap<string, Office> = new Map(
  offices.flatMap((each) => [
    [foldName(each.key), each] as const,
    [foldName(each.name), each] as const,
  ]),
);

/** An office by key or name, whatever its accents and case; undefined when unknown. */
export function findOffice(keyOrName: string): Office | undefined {
  return byKey.get(foldName(keyOrName));
}

function unverified(key: string, name: string, municipality: string): Office {
  return { key, name, municipality, confidence: 'unverified' };
}

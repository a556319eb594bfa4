/**
 * The places of the demonstration: the Rheinisch-Bergischer Kreis with eight municipalities and its Wohnplätze (small areas
 * of at least 1,000 residents), in two area editions. Names are real places; populations and borders are invented.
 * Until 2023 Hoffnungsthal was one Wohnplatz; since 01.01.2024 it is two, so that comparing editions has something to show.
 */

export const RBK_EDITION_KEYS = ['rbk-2018', 'rbk-2024'] as const;
export type RbkEditionKey = (typeof RBK_EDITION_KEYS)[number];

/** One area edition: valid from and to as calendar days, `null` while it is in force. */
export interface DemoAreaEdition {
  readonly key: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** File in `assets/` that holds its areas. */
  readonly assetFile: string;
}

/** A small area; the code is the municipality's AGS and two digits, with the leading zero. */
export interface DemoPlace {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  /** Residents with their main home here at 31.12.2025 (invented). */
  readonly population: number;
  /** Editions that know this area. */
  readonly editions: readonly string[];
}

/** Share of `from`'s population that lives in `to`; 1 when the area went over unchanged. */
export interface DemoLineage {
  readonly from: string;
  readonly to: string;
  readonly share: number;
}

export interface DemoMunicipality {
  readonly code: string;
  readonly name: string;
}

export const RBK_DISTRICT = { code: '05378', name: 'Rheinisch-Bergischer Kreis' } as const;

export const RBK_EDITIONS: readonly DemoAreaEdition[] = [
  {
    key: 'rbk-2018',
    name: 'Gebietsstand 01.01.2018',
    validFrom: '2018-01-01',
    validTo: '2023-12-31',
    assetFile: 'rbk-areas-2018.geojson',
  },
  {
    key: 'rbk-2024',
    name: 'Gebietsstand 01.01.2024',
    validFrom: '2024-01-01',
    validTo: null,
    assetFile: 'rbk-areas.geojson',
  },
];

export const RBK_MUNICIPALITIES: readonly DemoMunicipality[] = [
  { code: '05378004', name: 'Bergisch Gladbach' },
  { code: '05378008', name: 'Burscheid' },
  { code: '05378012', name: 'Kürten' },
  { code: '05378016', name: 'Leichlingen' },
  { code: '05378020', name: 'Odenthal' },
  { code: '05378024', name: 'Overath' },
  { code: '05378028', name: 'Rösrath' },
  { code: '05378032', name: 'Wermelskirchen' },
];

/** Name and population by municipality; the position gives the last two digits of the code. */
const NAMED_PLACES: Readonly<Record<string, readonly (readonly [name: string, population: number])[]>> = {
  '05378004': [
    ['Stadtmitte', 4880],
    ['Gronau', 4210],
    ['Heidkamp', 6196],
    ['Hand', 3346],
    ['Bockenberg', 3330],
    ['Kippekausen', 1948],
    ['Schildgen Nord', 3936],
    ['Schildgen Süd', 3672],
    ['Katterbach', 7195],
    ['Nußbaum', 3946],
    ['Paffrath West', 3596],
    ['Paffrath Ost', 4269],
    ['Hebborn', 2157],
    ['Romaney/Herrenstrunden', 2727],
    ['Sand', 2775],
    ['Herkenrath', 1718],
    ['Asselborn/Bärbroich', 3096],
    ['Bensberg Mitte', 14300],
    ['Bensberg Nord', 2959],
    ['Kaule', 6745],
    ['Lückerath', 2725],
    ['Moitzfeld', 2625],
    ['Refrath West', 2711],
    ['Refrath Ost', 4614],
    ['Alt-Refrath', 6028],
    ['Frankenforst', 3280],
    ['Lustheide', 2616],
  ],
  '05378008': [
    ['Zentrum Nord', 4694],
    ['Zentrum Süd', 2035],
    ['Hilgen', 4917],
    ['Dierath', 1928],
    ['Kuckenberg', 1987],
    ['Massiefen', 3139],
  ],
  '05378012': [
    ['Kürten', 2894],
    ['Bechen', 2681],
    ['Biesfeld', 3436],
    ['Dürscheid', 2354],
    ['Olpe', 2969],
    ['Offermannsheide', 5366],
  ],
  '05378016': [
    ['Cremers Weiden', 3782],
    ['Innenstadt', 6296],
    ['Witzhelden', 2221],
    ['Bennert', 2808],
    ['Förstchen', 2167],
    ['Metzholz', 4222],
    ['St. Heribert', 3795],
    ['Weltersbach', 2709],
  ],
  '05378020': [
    ['Odenthal Mitte', 4449],
    ['Altenberg', 1529],
    ['Blecher', 2351],
    ['Voiswinkel', 3331],
    ['Eikamp', 1360],
    ['Osenau', 1980],
  ],
  '05378024': [
    ['Overath Mitte', 2432],
    ['Steinenbrück', 1687],
    ['Vilkerath', 3626],
    ['Marialinden', 2225],
    ['Heiligenhaus', 4613],
    ['Immekeppel', 2200],
    ['Untereschbach', 2551],
    ['Brombach', 4570],
    ['Cyriax', 3196],
  ],
  '05378028': [
    ['Rösrath Mitte', 2726],
    ['Forsbach', 3630],
    ['Hoffnungsthal', 8422],
    ['Kleineichen', 3042],
    ['Stümpen', 5094],
    ['Venauen', 3620],
    ['Bleifeld', 2366],
    ['Hoffnungsthal Nord', 5297],
    ['Hoffnungsthal Süd', 3125],
  ],
  '05378032': [
    ['Innenstadt', 3747],
    ['Dabringhausen', 2249],
    ['Dhünn', 2221],
    ['Tente', 2888],
    ['Hünger', 3217],
    ['Eich', 2791],
    ['Ellinghausen', 6364],
    ['Pohlhausen', 2936],
    ['Braunsberg', 3050],
    ['Neuenhaus', 2361],
    ['Preyersmühle', 2676],
  ],
};

/** The Wohnplatz that was divided on 01.01.2024, and its two parts. */
export const RBK_SPLIT = {
  from: '0537802803',
  into: ['0537802808', '0537802809'],
} as const;

function editionsOf(code: string): readonly RbkEditionKey[] {
  if (code === RBK_SPLIT.from) return ['rbk-2018'];
  return RBK_SPLIT.into.some((part) => part === code) ? ['rbk-2024'] : RBK_EDITION_KEYS;
}

/** All 82 Wohnplätze that one of the two editions knows (80 until 2023, 81 since 2024). */
export const RBK_PLACES: readonly DemoPlace[] = Object.entries(NAMED_PLACES).flatMap(([parentCode, places]) =>
  places.map(([name, population], index) => {
    const code = `${parentCode}${String(index + 1).padStart(2, '0')}`;
    return { code, name, parentCode, population, editions: editionsOf(code) };
  }),
);

/** The Wohnplätze of one edition, in the order of their codes. */
export function rbkPlacesOf(editionKey: RbkEditionKey): readonly DemoPlace[] {
  return RBK_PLACES.filter((place) => place.editions.includes(editionKey));
}

/** From the edition of 2018 to that of 2024: everything unchanged but Hoffnungsthal, divided by population. */
export function rbkLineage(): readonly DemoLineage[] {
  const populationOf = new Map(RBK_PLACES.map((place) => [place.code, place.population]));
  const whole = populationOf.get(RBK_SPLIT.from) ?? 0;
  return rbkPlacesOf('rbk-2018').flatMap(({ code }) =>
    code === RBK_SPLIT.from
      ? RBK_SPLIT.into.map((to) => ({ from: code, to, share: (populationOf.get(to) ?? 0) / whole }))
      : [{ from: code, to: code, share: 1 }],
  );
}

import { RBK_PLACES, type DemoPlace } from './rbk-places.js';
import { normal } from './seeded-random.js';

/**
 * Latent factors: what the invented figures of one Wohnplatz have in common. A place with much deprivation has high SGB II and
 * low use of day care together, as real places do; without common factors 30 indicators would be 30 dice.
 * Nine places stand out by plan, some come near, and most are spread around the Kreis value.
 */
export interface LatentFactors {
  readonly deprivation: number;
  readonly migration: number;
  readonly family: number;
  readonly ageing: number;
  readonly rurality: number;
}

/** The nine that stand out, in the order of their index. */
export const PLANTED_PLACES = [
  '0537800405', // Bockenberg
  '0537800801', // Zentrum Nord
  '0537800401', // Stadtmitte
  '0537800402', // Gronau
  '0537801601', // Cremers Weiden
  '0537803201', // Wermelskirchen, Innenstadt
  '0537800403', // Heidkamp
  '0537800404', // Hand
  '0537800406', // Kippekausen
] as const;

/** Deprivation set by hand, in standard units: the nine, those near the border, and the well-off. */
const FIXED_DEPRIVATION: Readonly<Record<string, number>> = {
  '0537800405': 2.3,
  '0537800801': 2.5,
  '0537800401': 2.0,
  '0537800402': 1.85,
  '0537801601': 1.8,
  '0537803201': 1.75,
  '0537800403': 1.55,
  '0537800404': 1.4,
  '0537800406': 1.35,
  '0537802407': 1.33, // Untereschbach
  '0537802801': 1.2, // Rösrath Mitte
  '0537803206': 1.15, // Eich
  '0537800802': 1.2, // Zentrum Süd
  '0537803207': 0.85, // Ellinghausen
  '0537803210': 0.8, // Neuenhaus
  '0537800419': 0.75, // Bensberg Nord
  '0537800420': 0.7, // Kaule
  '0537802401': 0.65, // Overath Mitte
  '0537800803': 0.6, // Hilgen
  '0537803202': 0.3, // Dabringhausen
  '0537800426': -1.9, // Frankenforst
  '0537800423': -1.5, // Refrath West
  '0537802001': -1.2, // Odenthal Mitte
  '0537802002': -0.6, // Altenberg
  '0537802005': -0.4, // Eikamp
  '0537802802': -0.45, // Forsbach
  '0537802804': 0.1, // Kleineichen
  '0537802806': -0.05, // Venauen
  '0537802807': 0.55, // Bleifeld
  '0537802808': -0.45, // Hoffnungsthal Nord
  '0537802809': -0.05, // Hoffnungsthal Süd
};

/** How rural a municipality is on the whole, in standard units. */
const RURALITY: Readonly<Record<string, number>> = {
  '05378004': -0.8,
  '05378008': 0,
  '05378012': 1.2,
  '05378016': 0,
  '05378020': 0.7,
  '05378024': 0.6,
  '05378028': -0.2,
  '05378032': 0.3,
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

function factorsOf(seed: number, { code, parentCode }: DemoPlace): LatentFactors {
  const draw = (factor: string) => normal(seed, `factor/${factor}/${code}`);
  const planned = FIXED_DEPRIVATION[code];
  const deprivation = planned ?? clamp(0.6 * draw('deprivation') - 0.25, -1.3, 0.55);
  const family = draw('family');
  // What is planned must not be undone by chance: such places vary less in everything else.
  const freedom = planned === undefined ? 1 : 0.5;
  return {
    deprivation,
    migration: 0.35 * deprivation + 0.7 * freedom * draw('migration'),
    family: freedom * family,
    ageing: freedom * (0.9 * draw('ageing') - 0.3 * family),
    rurality: (RURALITY[parentCode] ?? 0) + 0.4 * draw('rurality'),
  };
}

/** The factors of every Wohnplatz by code; the undivided Hoffnungsthal has none, it is the sum of its parts. */
export function latentFactors(seed: number): ReadonlyMap<string, LatentFactors> {
  const own = RBK_PLACES.filter(({ editions }) => editions.includes('rbk-2024'));
  return new Map(own.map((place) => [place.code, factorsOf(seed, place)]));
}

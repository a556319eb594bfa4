/**
 * Addresses of pages: German, lower case, without umlauts, one word for each concept of the glossary. Objects are addressed by their
 * code. This file is the only place where such a word stands; routes and links are built from it.
 */
export const SEGMENTS = {
  start: 'start',
  components: 'bausteine',
  signIn: 'anmelden',
  invitation: 'einladung',
  passwordReset: 'kennwort',
  account: 'konto',
  administration: 'verwaltung',
  users: 'benutzer',
  invitations: 'einladungen',
  organisations: 'organisationen',
  places: 'gebiete',
  newAreaEdition: 'neu',
  indicators: 'indikatoren',
  deliveries: 'lieferungen',
  import: 'import',
  newIndicator: 'neu',
  newEdition: 'neue-ausgabe',
  release: 'freigabe',
  index: 'index',
  workshop: 'werkstatt',
  runs: 'laeufe',
  comparison: 'vergleich',
  profiles: 'steckbriefe',
  thread: 'faden',
  letters: 'briefe',
} as const;

/** Parameters of the query that pages share. */
export const QUERY = {
  /** Where to go on after signing in. */
  next: 'weiter',
  /** Offers another workspace; never switches by itself. */
  workspace: 'raum',
  template: 'vorlage',
  edition: 'ausgabe',
} as const;

const s = SEGMENTS;

function path(...parts: readonly (string | number)[]): string {
  return `/${parts.map((part) => encodeURIComponent(String(part))).join('/')}`;
}

export const ADDRESSES = {
  start: path(s.start),
  components: path(s.components),
  signIn: path(s.signIn),
  forgottenPassword: path(s.passwordReset),
  letters: path(s.letters),
  account: path(s.account),
  administration: path(s.administration),
  users: path(s.administration, s.users),
  invitations: path(s.administration, s.invitations),
  organisations: path(s.administration, s.organisations),
  places: path(s.places),
  place: (code: string) => path(s.places, code),
  newAreaEdition: path(s.places, s.newAreaEdition),
  indicators: path(s.indicators),
  indicator: (code: string) => path(s.indicators, code),
  newIndicator: path(s.indicators, s.newIndicator),
  newIndicatorEdition: (code: string) => path(s.indicators, code, s.newEdition),
  deliveries: path(s.indicators, s.deliveries),
  import: path(s.indicators, s.import),
  importStep: (id: string, step: string) => path(s.indicators, s.import, id, step),
  release: path(s.indicators, s.release),
  index: path(s.index),
  workshop: path(s.index, s.workshop),
  runs: path(s.index, s.runs),
  run: (number: number | string) => path(s.index, s.runs, number),
  comparison: path(s.index, s.comparison),
  profiles: path(s.profiles),
  /** A profile by the names of municipality and area, written for addresses (`slugOf`). */
  profile: (municipality: string, area: string) => path(s.profiles, municipality, area),
  thread: path(s.thread),
  threadOf: (kind: string, code: string) => path(s.thread, kind, code),
} as const;

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A name as it stands in an address: "Zentrum Nord" → "zentrum-nord", "Kürten" → "kuerten". */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

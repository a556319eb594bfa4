/**
 * Addresses of pages: German, lower case, without umlauts, one word for each concept of the glossary. Objects are addressed by their
 * code. This file is the only place where such a word stands, but for the kinds of the thread; routes and links are built from it.
 */
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { addressWord } from './chain/kind-address.js';

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
  streetGrid: 'strassenraster',
  indicators: 'indikatoren',
  deliveries: 'lieferungen',
  deliveryBoard: 'lieferplan',
  import: 'import',
  newIndicator: 'neu',
  newEdition: 'neue-ausgabe',
  release: 'freigabe',
  index: 'index',
  workshop: 'werkstatt',
  runs: 'laeufe',
  views: 'ansichten',
  comparison: 'vergleich',
  methodNote: 'methodenblatt',
  quality: 'guete',
  profiles: 'steckbriefe',
  offers: 'angebote',
  recommendations: 'empfehlungen',
  newRecommendation: 'neu',
  conferences: 'fachplanungskonferenzen',
  newConference: 'neu',
  live: 'live',
  screen: 'beamer',
  decisions: 'beschluesse',
  decisionSheet: 'liste',
  meetings: 'sitzungen',
  newMeeting: 'neu',
  bodies: 'gremien',
  contributions: 'beitraege',
  themes: 'themen',
  neighbourhoodConferences: 'sozialraumkonferenzen',
  newNeighbourhoodConference: 'neu',
  capture: 'erfassung',
  helperNotice: 'aushang',
  plans: 'handlungskonzepte',
  newPlan: 'neu',
  goals: 'ziele',
  measures: 'massnahmen',
  newMeasure: 'neu',
  projects: 'projekte',
  newProject: 'neu',
  kpis: 'kennzahlen',
  kpiEntry: 'erfassen',
  programmes: 'programme',
  thread: 'faden',
  gaps: 'luecken',
  dates: 'termine',
  waiting: 'wartet',
  search: 'suche',
  /** Pages for citizens, without signing in. */
  open: 'o',
  openContribution: 'beitrag',
  openMeasure: 'vorhaben',
  accessibility: 'barrierefreiheit',
  privacy: 'datenschutz',
  imprint: 'impressum',
  easyLanguage: 'leichte-sprache',
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
  /** What a new measure is for. */
  decision: 'beschluss',
  area: 'gebiet',
  /** What a new project realises. */
  measure: 'massnahme',
  /** What a new recommendation rests on. */
  finding: 'befund',
  /** What is to be put on an agenda. */
  recommendation: 'empfehlung',
  plan: 'konzept',
  /** What a page is to open for the person at once. */
  step: 'schritt',
  /** Which view of a page is shown. */
  view: 'ansicht',
} as const;

/** The views of a project's page as they stand in its address. */
export const PROJECT_VIEWS = ['kennzahlen', 'fristen', 'mittel', 'foerderung', 'inhalt'] as const;
export type ProjectViewName = (typeof PROJECT_VIEWS)[number];

export function projectViewQuery(view: ProjectViewName): Readonly<Record<string, string>> {
  return { [QUERY.view]: view };
}

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
  deliveryBoard: path(s.indicators, s.deliveryBoard),
  import: path(s.indicators, s.import),
  streetGrid: path(s.indicators, s.streetGrid),
  importStep: (id: string, step: string) => path(s.indicators, s.import, id, step),
  release: path(s.indicators, s.release),
  deliveryRelease: (id: string) => path(s.indicators, s.deliveries, id, s.release),
  index: path(s.index),
  workshop: path(s.index, s.workshop),
  runs: path(s.index, s.runs),
  run: (number: number | string) => path(s.index, s.runs, number),
  runViews: (number: number | string) => path(s.index, s.runs, number, s.views),
  latestViews: path(s.index, s.views),
  comparison: path(s.index, s.comparison),
  runNote: (number: number | string) => path(s.index, s.runs, number, s.methodNote),
  draftNote: path(s.index, s.workshop, s.methodNote),
  runQuality: (number: number | string) => path(s.index, s.runs, number, s.quality),
  profiles: path(s.profiles),
  /** A profile by the names of municipality and area, written for addresses (`slugOf`). */
  profile: (municipality: string, area: string) => path(s.profiles, municipality, area),
  offers: path(s.offers),
  offer: (code: string) => path(s.offers, code),
  recommendations: path(s.recommendations),
  recommendation: (code: string) => path(s.recommendations, code),
  newRecommendation: path(s.recommendations, s.newRecommendation),
  conferences: path(s.conferences),
  /** A planning conference by its day. */
  conference: (code: string) => path(s.conferences, code),
  newConference: path(s.conferences, s.newConference),
  conferenceLive: (code: string) => path(s.conferences, code, s.live),
  conferenceScreen: (code: string) => path(s.conferences, code, s.screen),
  decisions: path(s.decisions),
  decision: (code: string) => path(s.decisions, code),
  /** The list of decisions for the meeting, on paper. */
  decisionSheet: path(s.decisions, s.decisionSheet),
  meetings: path(s.meetings),
  /** A meeting by its day. */
  meeting: (code: string) => path(s.meetings, code),
  newMeeting: path(s.meetings, s.newMeeting),
  meetingLive: (code: string) => path(s.meetings, code, s.live),
  bodies: path(s.bodies),
  contributions: path(s.contributions),
  contribution: (code: string) => path(s.contributions, code),
  themes: path(s.contributions, s.themes),
  theme: (id: string) => path(s.contributions, s.themes, id),
  imprint: path(s.administration, s.imprint),
  /** For citizens: who publishes here, and what one of them has made public. */
  publishers: path(s.open),
  openPlace: (place: string) => path(s.open, place),
  accessibility: (place: string) => path(s.open, place, s.accessibility),
  privacy: (place: string) => path(s.open, place, s.privacy),
  openImprint: (place: string) => path(s.open, place, s.imprint),
  easyLanguage: (place: string) => path(s.open, place, s.easyLanguage),
  findContribution: (place: string) => path(s.open, place, s.openContribution),
  /** For citizens: the way of a contribution by its receipt. */
  openContribution: (place: string, code: string) => path(s.open, place, s.openContribution, code),
  openMeasure: (place: string, code: string) => path(s.open, place, s.openMeasure, code),
  neighbourhoodConferences: path(s.neighbourhoodConferences),
  neighbourhoodConference: (code: string) => path(s.neighbourhoodConferences, code),
  newNeighbourhoodConference: path(s.neighbourhoodConferences, s.newNeighbourhoodConference),
  helperNotice: (eventCode: string) => path(s.neighbourhoodConferences, eventCode, s.helperNotice),
  /** Where helpers type their code. */
  captureEntry: path(s.capture),
  capture: (eventCode: string) => path(s.capture, eventCode),
  plans: path(s.plans),
  plan: (code: string) => path(s.plans, code),
  newPlan: path(s.plans, s.newPlan),
  goals: (planCode: string) => path(s.plans, planCode, s.goals),
  measures: path(s.measures),
  measure: (code: string) => path(s.measures, code),
  newMeasure: path(s.measures, s.newMeasure),
  projects: path(s.projects),
  project: (code: string) => path(s.projects, code),
  newProject: path(s.projects, s.newProject),
  kpis: path(s.kpis),
  kpi: (code: string) => path(s.kpis, code),
  /** A month's figures of a project: `2026-10`. */
  kpiEntry: (projectCode: string, month: string) => path(s.kpis, s.kpiEntry, projectCode, month),
  programmes: path(s.projects, s.programmes),
  gaps: path(s.gaps),
  dates: path(s.dates),
  waiting: path(s.waiting),
  search: path(s.search),
  thread: path(s.thread),
  threadOf: (kind: NodeKind, key: string) => path(s.thread, addressWord(kind), key),
} as const;

/** An address with its query, for what is kept or sent on as one text. */
export function asAddress(link: string, query: Readonly<Record<string, string>>): string {
  return `${link}?${new URLSearchParams(query).toString()}`;
}

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

/** What waits, in words: the sentence, the facts beside it, and the one action that leads on. One entry for each code. */
import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import type { WaitingCode } from '@quartierwerk/domain/chain/waiting';
import type { StatusShape } from '@quartierwerk/ui/status/status';
import { ADDRESSES, projectViewQuery, slugOf } from '../../../shared/addresses.js';
import { nodeLabel, type PageOf } from '../../../shared/chain/node-page.js';

export interface TaskWords {
  /** Where no day presses: how it stands. */
  readonly shape: StatusShape;
  readonly sign: string;
  readonly title: string;
  readonly facts: string;
  readonly station: string;
  readonly action: string;
  readonly link: string;
  /** What the page is asked to show. */
  readonly query?: Readonly<Record<string, string>>;
}

const STATIONS = {
  places: $localize`:@@start.places:Gebiete`,
  indicators: $localize`:@@start.indicators:Indikatoren`,
  index: $localize`:@@start.index:Index`,
  profiles: $localize`:@@start.profiles:Steckbriefe`,
  contributions: $localize`:@@start.contributions:Beiträge`,
  recommendations: $localize`:@@start.recommendations:Empfehlungen`,
  decisions: $localize`:@@start.decisions:Beschlüsse`,
  measures: $localize`:@@start.measures:Maßnahmen`,
  projects: $localize`:@@start.projects:Projekte`,
  kpis: $localize`:@@start.kpis:Kennzahlen`,
} as const;

const SIGNS = {
  missing: { shape: 'gap', sign: $localize`:@@start.signGap:fehlt` },
  begun: { shape: 'half', sign: $localize`:@@start.signBegun:begonnen` },
  check: { shape: 'care', sign: $localize`:@@start.signCheck:zu prüfen` },
  draft: { shape: 'draft', sign: $localize`:@@start.signDraft:Entwurf` },
  open: { shape: 'open', sign: $localize`:@@start.signOpen:offen` },
} as const satisfies Record<string, Pick<TaskWords, 'shape' | 'sign'>>;

const OPEN = {
  profile: $localize`:@@start.openProfile:Steckbrief öffnen`,
  profiles: $localize`:@@start.toProfiles:Steckbriefe ansehen`,
  prepare: $localize`:@@start.prepare:Vorbereiten`,
  check: $localize`:@@start.check:Prüfen`,
} as const;

const text = ({ facts }: WaitingView, key: string): string => String(facts[key] ?? '');
const number = ({ facts }: WaitingView, key: string): number => Number(facts[key] ?? 0);
const name = ({ node }: WaitingView): string => node?.title ?? '';
const label = ({ node }: WaitingView): string => (node ? nodeLabel(node) : '');
const page = ({ node }: WaitingView, pageOf: PageOf): string => (node ? pageOf(node) : ADDRESSES.start);
const place = ({ node }: WaitingView): string => node?.areaName ?? '';
/** The place, unless the title names it. */
const beside = (view: WaitingView): string => (name(view).includes(place(view)) ? '' : place(view));

export const WAITING_WORDS: Readonly<Record<WaitingCode, (view: WaitingView, pageOf: PageOf) => TaskWords>> = {
  areas_missing: () => ({
    ...SIGNS.missing,
    title: $localize`:@@start.firstAreas:Gebiete einlesen`,
    facts: $localize`:@@start.firstAreasWhy:Noch gibt es keinen Gebietsstand; jede Zahl gehört zu einem Gebiet.`,
    station: STATIONS.places,
    action: $localize`:@@start.readAreas:Gebiete einlesen`,
    link: ADDRESSES.newAreaEdition,
  }),
  indicators_missing: () => ({
    ...SIGNS.missing,
    title: $localize`:@@start.firstIndicators:Indikatoren festlegen`,
    facts: $localize`:@@start.firstIndicatorsWhy:Der Katalog ist leer; die üblichen dreißig lassen sich übernehmen.`,
    station: STATIONS.indicators,
    action: $localize`:@@start.openCatalogue:Katalog öffnen`,
    link: ADDRESSES.indicators,
  }),
  delivery_missing: () => ({
    ...SIGNS.missing,
    title: $localize`:@@start.firstDelivery:Erste Datenlieferung einlesen`,
    facts: $localize`:@@start.firstDeliveryWhy:Kein Indikator hat bisher Werte.`,
    station: STATIONS.indicators,
    action: $localize`:@@start.readDelivery:Tabelle einlesen`,
    link: ADDRESSES.import,
  }),
  run_missing: () => ({
    ...SIGNS.missing,
    title: $localize`:@@start.firstRun:Ersten Index rechnen`,
    facts: $localize`:@@start.firstRunWhy:Werte sind da, gerechnet wurde noch nicht.`,
    station: STATIONS.index,
    action: $localize`:@@start.openWorkshop:Werkstatt öffnen`,
    link: ADDRESSES.workshop,
  }),
  import_open: (view) => {
    const errors = number(view, 'errors');
    const fileName = text(view, 'fileName');
    return {
      ...(errors > 0 || view.facts['state'] === 'failed' ? SIGNS.check : SIGNS.begun),
      title: $localize`:@@start.import:Import ${text(view, 'name')}:title: fortsetzen`,
      facts:
        errors > 0
          ? $localize`:@@start.importErrors:${fileName}:file:, ${errors}:count: Fehler in der Datei`
          : fileName,
      station: STATIONS.indicators,
      action: $localize`:@@start.resume:Fortsetzen`,
      link: ADDRESSES.importStep(text(view, 'importId'), 'datei'),
    };
  },
  figures_missing: (view) => {
    const [count, year] = [number(view, 'count'), number(view, 'year')];
    return {
      ...SIGNS.missing,
      title:
        count === 1
          ? $localize`:@@start.oneLacking:1 Indikator ohne Werte für ${year}:year:`
          : $localize`:@@start.lacking:${count}:count: Indikatoren ohne Werte für ${year}:year:`,
      facts: text(view, 'codes'),
      station: STATIONS.indicators,
      action: $localize`:@@start.toDeliveries:Lieferungen ansehen`,
      link: ADDRESSES.deliveries,
    };
  },
  deliveries_due: (view) => {
    const [count, sources] = [number(view, 'count'), number(view, 'sources')];
    const figures = [text(view, 'codes'), text(view, 'years')].filter((part) => part !== '').join(', ');
    return {
      ...SIGNS.open,
      title:
        sources > 1
          ? $localize`:@@start.manyDeliveriesDue:${sources}:count: Stellen schulden Lieferungen`
          : $localize`:@@start.deliveryDue:Lieferung ${text(view, 'names')}:source:`,
      facts:
        sources > 1
          ? text(view, 'names')
          : count === 1
            ? $localize`:@@start.oneFigureAsked:${figures}:codes: ist angefordert`
            : $localize`:@@start.figuresAsked:${figures}:codes: sind angefordert`,
      station: STATIONS.indicators,
      action: $localize`:@@start.openBoard:Lieferplan öffnen`,
      link: ADDRESSES.deliveryBoard,
      query: boardQuery(text(view, 'year'), sources > 1 ? '' : text(view, 'sourceId')),
    };
  },
  run_unfrozen: (view) => ({
    ...SIGNS.draft,
    title: $localize`:@@start.run:Lauf ${text(view, 'number')}:number: ist noch nicht festgeschrieben`,
    facts: [text(view, 'title'), text(view, 'year'), text(view, 'edition')].join(', '),
    station: STATIONS.index,
    action: $localize`:@@start.viewRun:Lauf ansehen`,
    link: ADDRESSES.run(text(view, 'number')),
  }),
  profile_missing: (view) =>
    number(view, 'count') > 1
      ? {
          ...SIGNS.missing,
          title: $localize`:@@start.manyProfiles:${number(view, 'count')}:count: ausgewählte Gebiete ohne Steckbrief`,
          facts: text(view, 'names'),
          station: STATIONS.profiles,
          action: OPEN.profiles,
          link: ADDRESSES.profiles,
        }
      : {
          ...SIGNS.missing,
          title: $localize`:@@start.oneProfile:Steckbrief ${text(view, 'areaName')}:area: anlegen`,
          facts: text(view, 'municipality'),
          station: STATIONS.profiles,
          action: OPEN.profile,
          link: profileLink(view),
        },
  profile_unreleased: (view) =>
    number(view, 'count') > 1
      ? {
          ...SIGNS.draft,
          title: $localize`:@@start.manyReleases:${number(view, 'count')}:count: Steckbriefe sind noch Entwurf`,
          facts: text(view, 'names'),
          station: STATIONS.profiles,
          action: OPEN.profiles,
          link: ADDRESSES.profiles,
        }
      : {
          ...SIGNS.draft,
          title: $localize`:@@start.release:Steckbrief ${text(view, 'areaName')}:area: freigeben`,
          facts: $localize`:@@start.releaseFacts:${text(view, 'municipality')}:place:; Aussagen: ${number(view, 'statements')}:statements:, Notizen: ${number(view, 'notes')}:notes:`,
          station: STATIONS.profiles,
          action: OPEN.check,
          link: profileLink(view),
        },
  conference_ahead: (view, pageOf) => ({
    ...SIGNS.open,
    title: $localize`:@@start.conferenceAhead:Fachplanungskonferenz ${name(view)}:where:`,
    facts: beside(view),
    station: STATIONS.recommendations,
    action: view.node?.state === 'running' ? $localize`:@@start.continue:Weiterführen` : OPEN.prepare,
    link: page(view, pageOf),
  }),
  recommendation_to_submit: (view, pageOf) => ({
    ...SIGNS.open,
    title: $localize`:@@start.submit:${label(view)}:label: der Steuerungsgruppe vorlegen`,
    facts: place(view),
    station: STATIONS.recommendations,
    action: $localize`:@@start.view:Ansehen`,
    link: page(view, pageOf),
  }),
  consent_asked: (view, pageOf) => ({
    ...SIGNS.open,
    title: $localize`:@@start.consent:Einvernehmen zu ${label(view)}:label:`,
    facts: $localize`:@@start.consentFacts:gefragt ist ${text(view, 'organisation')}:organisation:`,
    station: STATIONS.recommendations,
    action: $localize`:@@start.toConsent:Stellung nehmen`,
    link: page(view, pageOf),
  }),
  meeting_to_prepare: (view, pageOf) => meeting(view, pageOf, $localize`:@@start.openAgenda:Tagesordnung öffnen`),
  meeting_minutes_open: (view, pageOf) => ({
    ...meeting(view, pageOf, $localize`:@@start.openMeeting:Sitzung öffnen`),
    facts: $localize`:@@start.minutesOpen:Tag vorbei, Protokoll offen`,
  }),
  meeting_to_attend: (view, pageOf) => meeting(view, pageOf, $localize`:@@start.readAgenda:Vorlagen lesen`),
  decision_due: (view, pageOf) => ({
    ...SIGNS.open,
    title: $localize`:@@start.report:Stand zu ${label(view)}:label: melden`,
    facts: text(view, 'lead') === '' ? '' : $localize`:@@start.lead:Federführung ${text(view, 'lead')}:unit:`,
    station: STATIONS.decisions,
    action: $localize`:@@start.reportState:Stand melden`,
    link: page(view, pageOf),
  }),
  decision_to_resume: (view, pageOf) => ({
    ...SIGNS.open,
    title: $localize`:@@start.resumption:Wiedervorlage: ${label(view)}:label:`,
    facts: place(view),
    station: STATIONS.decisions,
    action: $localize`:@@start.view:Ansehen`,
    link: page(view, pageOf),
  }),
  event_ahead: (view, pageOf) => ({
    ...SIGNS.open,
    title: name(view),
    facts: beside(view),
    station: STATIONS.contributions,
    action: view.node?.state === 'running' ? $localize`:@@start.record:Beiträge erfassen` : OPEN.prepare,
    link: page(view, pageOf),
  }),
  contributions_to_check: (view) => ({
    ...SIGNS.check,
    title: contributions(number(view, 'count'), $localize`:@@start.unchecked:noch nicht geprüft`),
    facts: name(view),
    station: STATIONS.contributions,
    action: OPEN.check,
    ...contributionsOf(view, 'pruefen'),
  }),
  contributions_to_answer: (view) => ({
    ...SIGNS.open,
    title: contributions(number(view, 'count'), $localize`:@@start.toAnswer:zu beantworten`),
    facts: name(view),
    station: STATIONS.contributions,
    action: $localize`:@@start.answer:Antworten`,
    ...contributionsOf(view, 'beantworten'),
  }),
  milestone_overdue: (view, pageOf) => ({
    ...SIGNS.open,
    title: text(view, 'milestone'),
    facts: $localize`:@@start.milestoneOf:Meilenstein von ${label(view)}:label:`,
    station: STATIONS.measures,
    action: $localize`:@@start.toMeasure:Maßnahme öffnen`,
    link: page(view, pageOf),
  }),
  kpis_due: (view) => ({
    ...SIGNS.open,
    title: $localize`:@@start.kpis_due:${name(view)}:project:: Kennzahlen für ${monthOf(text(view, 'month'))}:month: erfassen`,
    facts: $localize`:@@start.kpisOpen:${number(view, 'missing')}:missing: von ${number(view, 'of')}:of: fehlen noch`,
    station: STATIONS.kpis,
    action: $localize`:@@start.enter:Erfassen`,
    link: ADDRESSES.kpiEntry(view.node?.code ?? '', text(view, 'month')),
  }),
  kpi_comments_due: (view) => ({
    ...SIGNS.open,
    title: $localize`:@@start.kpiComments:${name(view)}:project:: Sätze zu Kennzahlen unter Soll schreiben`,
    facts:
      number(view, 'missing') === 1
        ? $localize`:@@start.oneSentence:ein Satz fehlt`
        : $localize`:@@start.sentences:${number(view, 'missing')}:missing: Sätze fehlen`,
    station: STATIONS.kpis,
    action: $localize`:@@start.writeSentence:Satz schreiben`,
    link: ADDRESSES.kpiEntry(view.node?.code ?? '', text(view, 'month')),
  }),
  obligation_due: (view, pageOf) => ({
    ...SIGNS.open,
    title:
      number(view, 'askedBack') > 0
        ? $localize`:@@start.askedBack:Rückfrage beantworten: ${text(view, 'obligation')}:obligation:`
        : text(view, 'obligation'),
    facts: name(view),
    station: STATIONS.projects,
    action: $localize`:@@start.toDue:Frist öffnen`,
    link: page(view, pageOf),
    query: projectViewQuery('fristen'),
  }),
  project_ending: (view, pageOf) => ({
    ...SIGNS.open,
    title: $localize`:@@start.ending:${name(view)}:project:: Förderung endet, Verstetigung klären`,
    facts: place(view),
    station: STATIONS.projects,
    action: $localize`:@@start.toProject:Projekt öffnen`,
    link: page(view, pageOf),
  }),
};

function meeting(view: WaitingView, pageOf: PageOf, action: string): TaskWords {
  const items = number(view, 'items');
  return {
    ...SIGNS.open,
    title: name(view),
    facts:
      items === 0
        ? $localize`:@@start.noItems:noch keine Tagesordnungspunkte`
        : items === 1
          ? $localize`:@@start.oneItem:1 Tagesordnungspunkt`
          : $localize`:@@start.items:${items}:count: Tagesordnungspunkte`,
    station: STATIONS.decisions,
    action,
    link: page(view, pageOf),
  };
}

/** The board of a period with what is open; of one provider where only one is meant. */
function boardQuery(year: string, sourceId: string): Readonly<Record<string, string>> {
  return { jahr: year, stand: 'offen', ...(sourceId === '' ? {} : { quelle: sourceId }) };
}

function contributions(count: number, how: string): string {
  return count === 1
    ? $localize`:@@start.oneContribution:1 Beitrag ${how}:how:`
    : $localize`:@@start.manyContributions:${count}:count: Beiträge ${how}:how:`;
}

function profileLink(view: WaitingView): string {
  const [areaId, areaName, municipality] = ['areaId', 'areaName', 'municipality'].map((key) => text(view, key));
  return ADDRESSES.profile(slugOf(municipality ?? '') || (areaId ?? ''), slugOf(areaName ?? '') || (areaId ?? ''));
}

const MONTHS = new Intl.DateTimeFormat($localize`:@@start.locale:de-DE`, {
  timeZone: 'UTC',
  month: 'long',
  year: 'numeric',
});

/** "Oktober 2026" for `2026-10`. */
function monthOf(month: string): string {
  return MONTHS.format(new Date(`${month}-01T00:00:00Z`));
}

/** The list of contributions, of one event and at what is to be done. */
function contributionsOf(view: WaitingView, stand: string): Pick<TaskWords, 'link' | 'query'> {
  return { link: ADDRESSES.contributions, query: { stand, ereignis: view.node?.code ?? '' } };
}

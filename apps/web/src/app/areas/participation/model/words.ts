/** Words of the vocabularies of participation. */
import type { tablePointsVerdict } from '@quartierwerk/domain/participation/contribution-workflow';
import type { NoThemeReason } from './theme-offer.js';
import { findPersonalData, type PersonalDataKind } from '@quartierwerk/domain/participation/personal-data';
import type {
  AgeBand,
  ContributionKind,
  DiscardReason,
  FeedbackChannel,
  Language,
  Method,
  Voices,
} from '@quartierwerk/domain/participation/vocabulary';

export const KIND_WORDS: Readonly<Record<ContributionKind, string>> = {
  problem: $localize`:@@participation.kindProblem:Problem`,
  wish: $localize`:@@participation.kindWish:Wunsch`,
  idea: $localize`:@@participation.kindIdea:Idee`,
  strength: $localize`:@@participation.kindStrength:Stärke`,
  question: $localize`:@@participation.kindQuestion:Frage`,
  offer: $localize`:@@participation.kindOffer:Angebot`,
};

export const LANGUAGE_WORDS: Readonly<Record<Language, string>> = {
  de: $localize`:@@participation.langDe:Deutsch`,
  tr: $localize`:@@participation.langTr:Türkisch`,
  ar: $localize`:@@participation.langAr:Arabisch`,
  uk: $localize`:@@participation.langUk:Ukrainisch`,
  ru: $localize`:@@participation.langRu:Russisch`,
  ro: $localize`:@@participation.langRo:Rumänisch`,
  bg: $localize`:@@participation.langBg:Bulgarisch`,
  pl: $localize`:@@participation.langPl:Polnisch`,
  en: $localize`:@@participation.langEn:Englisch`,
  other: $localize`:@@participation.langOther:andere Sprache`,
};

/** What a browser calls the language; null where nobody knows. */
export function langOf(language: Language): string | null {
  return language === 'other' ? null : language;
}

export const VOICES_WORDS: Readonly<Record<Voices, string>> = {
  one: $localize`:@@participation.voicesOne:eine Person`,
  several: $localize`:@@participation.voicesSeveral:mehrere am Tisch`,
  table: $localize`:@@participation.voicesTable:der ganze Tisch`,
};

export const METHOD_WORDS: Readonly<Record<Method, string>> = {
  world_cafe: $localize`:@@participation.worldCafe:Weltcafé`,
  future_workshop: $localize`:@@participation.futureWorkshop:Zukunftswerkstatt`,
  dot_voting: $localize`:@@participation.dotVoting:Punktabfrage`,
  pin_map: $localize`:@@participation.pinMap:Nadelmethode`,
  neighbourhood_walk: $localize`:@@participation.walk:Stadtteilspaziergang`,
  outreach: $localize`:@@participation.outreach:aufsuchend`,
  interview: $localize`:@@participation.interview:Einzelgespräch`,
  focus_group: $localize`:@@participation.focusGroup:Fokusgruppe`,
  activating_survey: $localize`:@@participation.activatingSurvey:aktivierende Befragung`,
  idea_wall: $localize`:@@participation.ideaWall:Ideenwand`,
  story_circle: $localize`:@@participation.storyCircle:Erzählrunde`,
  children_format: $localize`:@@participation.childrenFormat:Format für Kinder`,
  youth_format: $localize`:@@participation.youthFormat:Format für Jugendliche`,
  online_form: $localize`:@@participation.onlineForm:Formular im Netz`,
  plenary: $localize`:@@participation.plenary:Plenum`,
  other: $localize`:@@participation.methodOther:andere Methode`,
};

export const AGE_WORDS: Readonly<Record<AgeBand, string>> = {
  under_14: $localize`:@@participation.ageUnder14:unter 14`,
  '14_to_17': $localize`:@@participation.age14:14 bis 17`,
  '18_to_26': $localize`:@@participation.age18:18 bis 26`,
  '27_to_44': $localize`:@@participation.age27:27 bis 44`,
  '45_to_64': $localize`:@@participation.age45:45 bis 64`,
  '65_and_over': $localize`:@@participation.age65:65 und älter`,
};

export const DISCARD_WORDS: Readonly<Record<DiscardReason, string>> = {
  duplicate: $localize`:@@participation.discardDuplicate:doppelt`,
  personal_data: $localize`:@@participation.discardPersonal:nur Personendaten`,
  insulting: $localize`:@@participation.discardInsulting:beleidigend`,
  child_protection: $localize`:@@participation.discardChild:geht den Weg nach § 8a SGB VIII`,
  other: $localize`:@@participation.discardOther:anderer Grund`,
};

export const CHANNEL_WORDS: Readonly<Record<FeedbackChannel, string>> = {
  notice_board: $localize`:@@participation.channelBoard:Aushang`,
  district_paper: $localize`:@@participation.channelPaper:Stadtteilzeitung`,
  next_event: $localize`:@@participation.channelEvent:nächste Veranstaltung`,
  email: $localize`:@@participation.channelEmail:E-Mail`,
  public_page: $localize`:@@participation.channelPage:öffentliche Seite`,
};

export const PERSONAL_DATA_WORDS: Readonly<Record<PersonalDataKind, string>> = {
  telephone: $localize`:@@participation.personalPhone:Telefonnummer`,
  email: $localize`:@@participation.personalEmail:E-Mail-Adresse`,
  bank_account: $localize`:@@participation.personalAccount:Bankverbindung`,
  address: $localize`:@@participation.personalAddress:Straße mit Hausnummer`,
  name: $localize`:@@participation.personalName:Name`,
};

/** "Telefonnummer, Straße mit Hausnummer". */
export function personalDataWords(kinds: readonly PersonalDataKind[]): string {
  return kinds.map((kind) => PERSONAL_DATA_WORDS[kind]).join(', ');
}

/** What was found in a text, each kind once; a name is quoted, because it may as well be that of a street. */
export function suspectedWords(text: string): string {
  const words = findPersonalData(text).map(({ kind, start, end }) =>
    kind === 'name' ? `${PERSONAL_DATA_WORDS.name} „${text.slice(start, end)}“` : PERSONAL_DATA_WORDS[kind],
  );
  return [...new Set(words)].join(', ');
}

export function contributionsWords(count: number): string {
  return count === 1
    ? $localize`:@@participation.contributionOne:1 Beitrag`
    : $localize`:@@participation.contributionMany:${count}:count: Beiträge`;
}

/** Why no theme is offered for the contributions that are chosen. */
export const NO_THEME_WORDS: Readonly<Record<NoThemeReason, string>> = {
  areas: $localize`:@@participation.noThemeAreas:Die gewählten Beiträge sind aus verschiedenen Gebieten. Ein Thema gilt für eines.`,
  none: $localize`:@@participation.noThemeYet:Zu diesem Gebiet gibt es noch kein Thema. Unter „Themen“ legen Sie eines an.`,
  answered: $localize`:@@participation.noThemeOpen:Alle Themen zu diesem Gebiet sind beantwortet und nehmen nichts mehr auf. Unter „Themen“ legen Sie ein neues an.`,
  foreign: $localize`:@@participation.noThemeOwn:Die offenen Themen zu diesem Gebiet führt eine andere Organisation.`,
  settled: $localize`:@@participation.noThemeSettled:Gewählte Beiträge sind schon weitergegeben oder beantwortet. Ihr Thema bleibt.`,
};

/** Why a table counts no more points of a contribution; empty while it does. */
export function pointsFixedWords(verdict: ReturnType<typeof tablePointsVerdict>): string {
  if (verdict.ok) return '';
  return verdict.reason === 'ROUND_OVER'
    ? $localize`:@@participation.pointsRoundOver:Punkte stehen fest: geprüft, Veranstaltung abgeschlossen`
    : $localize`:@@participation.pointsSettled:Punkte stehen fest: schon beantwortet`;
}

/** What an answer to the theme would not speak for, said before it is given; empty where it speaks for all. */
export function leftOutWords(unchecked: number): string {
  if (unchecked === 0) return '';
  return unchecked === 1
    ? $localize`:@@participation.leftOutOne:1 Beitrag ist noch nicht geprüft. Er gehört nicht zu dieser Antwort und liegt danach wieder ohne Thema.`
    : $localize`:@@participation.leftOutMany:${unchecked}:count: Beiträge sind noch nicht geprüft. Sie gehören nicht zu dieser Antwort und liegen danach wieder ohne Thema.`;
}

/** What handing on the theme does not hand on. */
export function keptBackWords(unchecked: number): string {
  if (unchecked === 0) return '';
  return unchecked === 1
    ? $localize`:@@participation.keptBackOne:1 Beitrag ist noch nicht geprüft. Er bleibt im Thema, wird aber nicht mit weitergegeben.`
    : $localize`:@@participation.keptBackMany:${unchecked}:count: Beiträge sind noch nicht geprüft. Sie bleiben im Thema, werden aber nicht mit weitergegeben.`;
}

/** What goes with a theme that is shown to everyone. */
export function withThemeWords(count: number): string {
  return count === 1
    ? $localize`:@@participation.withThemeOne:Auch seinen geprüften Beitrag öffentlich zeigen`
    : $localize`:@@participation.withThemeMany:Auch seine ${count}:count: geprüften Beiträge öffentlich zeigen`;
}

/** What does not, because it leads straight to a person; empty where there is none. */
export function heldBackWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? $localize`:@@participation.heldBackOne:1 Beitrag bleibt verborgen: Er enthält noch Telefonnummer, E-Mail oder Ähnliches.`
    : $localize`:@@participation.heldBackMany:${count}:count: Beiträge bleiben verborgen: Sie enthalten noch Telefonnummer, E-Mail oder Ähnliches.`;
}

/** "mit 4 Beiträgen", after the name of the theme they were shown with. */
export function shownWords(count: number): string {
  return count === 1
    ? $localize`:@@participation.shownWithOne:mit 1 Beitrag`
    : $localize`:@@participation.shownWithMany:mit ${count}:count: Beiträgen`;
}

export function pointsWords(points: number): string {
  return points === 1
    ? $localize`:@@participation.pointOne:1 Punkt`
    : $localize`:@@participation.pointMany:${points}:points: Punkte`;
}

export function personsWords(count: number): string {
  return count === 1
    ? $localize`:@@participation.personOne:1 Person`
    : $localize`:@@participation.personMany:${count}:count: Personen`;
}

/** The day in the zone of the municipalities, `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
}

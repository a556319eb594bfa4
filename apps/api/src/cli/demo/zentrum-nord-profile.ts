import type { Confidence, StatementKind } from '@quartierwerk/domain/diagnosis/vocabulary';

/**
 * What is said about Burscheid, Zentrum Nord beside its figures. Published facts (youth share, school-entry deficits, SGB II) stand as
 * published; notes are invented and carry roles, never names.
 */
export interface DemoStatement {
  readonly kind: StatementKind;
  readonly text: string;
  readonly source: string;
  readonly indicatorCode?: string;
}

export interface DemoNote {
  readonly text: string;
  readonly authorRole: string;
  /** Key of an organisation of the demonstration. */
  readonly organisation: string;
  readonly confidence: Confidence;
  readonly source: string;
  readonly notedOn: string;
  readonly indicatorCode?: string;
}

export const ZENTRUM_NORD_STATEMENTS: readonly DemoStatement[] = [
  {
    kind: 'potential',
    text: 'Fast ein Drittel der Menschen ist unter 30 Jahre alt.',
    source: 'Einwohnermelderegister, 31.12.2025',
    indicatorCode: 'D1',
  },
  {
    kind: 'strength',
    text: 'Das Burscheider Büdchen ist als Anlaufstelle bekannt und liegt auf dem Schulweg.',
    source: 'Fachgespräch vom 18.06.2026',
  },
  {
    kind: 'strength',
    text: 'Mehr Menschen mittleren Alters je hochaltriger Person als im Kreis.',
    source: 'Einwohnermelderegister, 31.12.2025',
    indicatorCode: 'E6',
  },
  {
    kind: 'challenge',
    text: 'Fast jedes dritte Kind lebt in einer Bedarfsgemeinschaft nach dem SGB II, Tendenz steigend.',
    source: 'Statistik der Bundesagentur für Arbeit, Dezember 2025',
    indicatorCode: 'B5',
  },
  {
    kind: 'challenge',
    text: 'Sprachliche Auffälligkeiten bei der Einschulung liegen weit über dem Kreiswert.',
    source: 'Gesundheitsamt, Jahrgänge 2023 bis 2025',
    indicatorCode: 'C1',
  },
  {
    kind: 'weakness',
    text: 'Unter Dreijährige werden deutlich seltener betreut als im Kreis.',
    source: 'Jugendamt Burscheid, 01.03.2026',
    indicatorCode: 'D2',
  },
];

export const ZENTRUM_NORD_NOTES: readonly DemoNote[] = [
  {
    text: 'Zuzüge vor allem in zwei Wohnblöcke; viele Familien bleiben.',
    authorRole: 'Integrationsplanung',
    organisation: 'rbk-sozialplanung',
    confidence: 'likely',
    source: 'Fachgespräch',
    notedOn: '2026-06-18',
    indicatorCode: 'A4',
  },
  {
    text: 'Bei den unter 25-Jährigen geht es meist zuerst um Alltagskompetenzen, dann um Arbeit.',
    authorRole: 'Jobcenter, Team unter 25',
    organisation: 'rbk-jobcenter',
    confidence: 'certain',
    source: 'Fachgespräch',
    notedOn: '2026-06-18',
    indicatorCode: 'B6',
  },
  {
    text: 'Die Wartezeit auf Logopädie beträgt zurzeit rund sieben Monate.',
    authorRole: 'Kinder- und Jugendgesundheitsdienst',
    organisation: 'rbk-gesundheitsamt',
    confidence: 'certain',
    source: 'Rückmeldung zum Steckbrief',
    notedOn: '2026-06-24',
    indicatorCode: 'C1',
  },
  {
    text: '32 Plätze fehlen; zwei Gruppen sind wegen fehlenden Personals geschlossen. Die Quote misst Nutzung, nicht Wunsch.',
    authorRole: 'Jugendhilfeplanung Burscheid',
    organisation: 'rbk-burscheid-jugendamt',
    confidence: 'certain',
    source: 'Fachgespräch',
    notedOn: '2026-06-18',
    indicatorCode: 'D2',
  },
  {
    text: 'Der geringe Anteil Hochaltriger hängt am Umzug in Heime der Nachbarorte.',
    authorRole: 'Pflegeplanung Kreis',
    organisation: 'rbk-sozialplanung',
    confidence: 'assumed',
    source: 'Rückmeldung zum Steckbrief',
    notedOn: '2026-06-24',
    indicatorCode: 'E2',
  },
];

/** Areas that no rank brought in: chosen by expert judgement and by political mandate. */
export const FURTHER_SELECTIONS = [
  {
    name: 'Untereschbach',
    reasonKind: 'expert_judgement',
    reason:
      'Knapp hinter der Grenze. Jugendamt und Jobcenter berichten übereinstimmend von zunehmendem Unterstützungsbedarf junger Familien.',
  },
  {
    name: 'Rösrath Mitte',
    reasonKind: 'political_mandate',
    reason:
      'Auftrag des Ausschusses: Der Stadtteil hat wegen fehlender und geheimer Werte noch keinen Rang und soll mit betrachtet werden.',
  },
] as const;

/** Bockenberg: the first edition said nothing of the waiting list, the second does. Invented. */
export const BOCKENBERG_FIRST: readonly DemoStatement[] = [
  {
    kind: 'challenge',
    text: 'Kinderarmut ist seit Jahren mit die höchste im Kreis.',
    source: 'Statistik der Bundesagentur für Arbeit, Dezember 2025',
    indicatorCode: 'B5',
  },
];

export const BOCKENBERG_CORRECTION: readonly DemoStatement[] = [
  {
    kind: 'weakness',
    text: 'Im offenen Ganztag stehen 43 Kinder auf der Warteliste.',
    source: 'Schulverwaltung Bergisch Gladbach, 01.08.2026',
  },
];

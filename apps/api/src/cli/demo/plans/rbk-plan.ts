import type { DemoMeasure, DemoPlan, DemoPrintedFigure } from './plan-data.js';

/**
 * The concept for Burscheid Zentrum Nord. Published are the Burscheider Büdchen, its opening in August 2019 in a former kiosk of the
 * Luisenstraße, and that a second funding period ran from 2021 to 2022. Everything else is invented.
 */
const SOCIAL = 'Dezernat Soziales Burscheid';
const YOUTH = 'Jugendamt Burscheid';
const PLACE = 'Zentrum Nord';
const REPORT = 'Sozialbericht 2017';
const POOR_CHILDREN: DemoPrintedFigure = { indicator: 'B5', year: 2015, rate: 31.2, district: 11.4, report: REPORT };
const PANDEMIC = 'Kontaktbeschränkungen 2020 und 2021';

const MEASURES: readonly DemoMeasure[] = [
  {
    ...{ code: '1.01', title: 'Burscheider Büdchen', stage: 1, state: 'in_progress', isKey: true, priority: 'high' },
    ...{
      startsOn: '2018-06-01',
      endsOn: '2022-12-31',
      lead: SOCIAL,
      carrier: 'Träger Burscheider Büdchen',
      area: PLACE,
    },
    ...{ location: 'Luisenstraße, ehemaliger Kiosk', goals: ['1.1.1', '2.1.1'] },
    partners: ['Jobcenter Rhein-Berg', 'Jugendamt Burscheid', 'Caritas'],
    moves: [
      {
        on: '2022-10-18',
        to: '2027-12-31',
        reason: 'Dritter Förderzeitraum bewilligt; über den Betrieb danach ist nicht entschieden',
      },
    ],
    rationale:
      'Im Zentrum Nord leben viele Familien von Leistungen nach dem SGB II, und viele Kinder fallen bei der Schuleingangsuntersuchung auf. Hilfen gibt es, aber nicht im Wohnplatz, und nur auf Termin.',
    aim: 'Wer im Zentrum Nord lebt, findet an der Luisenstraße jeden Werktag jemanden, der zuhört und weiterhilft, ohne Termin.',
    description:
      'Ein ehemaliger Kiosk als offene Anlaufstelle: Kaffee, Rat, Sprechstunden anderer Dienste, Elternfrühstück.',
    groups: [
      { label: 'Familien im Wohnplatz', count: 700 },
      { label: 'Kinder', count: 900, ageFrom: 0, ageTo: 10 },
    ],
    phases: ['early_childhood', 'day_care', 'school_entry'],
    packages: [
      { title: 'Suche und Umbau', startsOn: '2018-06-01', endsOn: '2019-08-25' },
      { title: 'Erster Förderzeitraum', startsOn: '2019-08-26', endsOn: '2020-12-31' },
      { title: 'Zweiter Förderzeitraum', startsOn: '2021-01-01', endsOn: '2022-12-31' },
      { title: 'Dritter Förderzeitraum', startsOn: '2023-01-01', endsOn: '2027-12-31' },
    ],
    participation: 'Name und Öffnungszeiten haben Anwohnende auf der Sozialraumkonferenz 2018 gewählt.',
    cooperation: 'Begleitgruppe aus Stadt, Kreis, Jobcenter und Träger, viermal im Jahr.',
    sustainability: 'Der Betrieb nach 2027 ist offen.',
    money: {
      costs: {
        2018: 12,
        2019: 78,
        2020: 96,
        2021: 104,
        2022: 104,
        2023: 112,
        2024: 112,
        2025: 116,
        2026: 118,
        2027: 120,
      },
      followUp: { 2028: 120 },
      financing: [
        {
          ...{ source: 'Land und ESF, Programm ZiQ', kind: 'state', rate: 80, state: 'drawn' },
          amounts: { 2019: 62, 2020: 77, 2021: 83, 2022: 83 },
        },
        {
          ...{ source: 'Land, Quartiersarbeit Zentrum Nord', kind: 'state', rate: 90, state: 'granted' },
          amounts: { 2025: 104, 2026: 106, 2027: 108 },
        },
        // Between two programmes the town pays alone.
        {
          ...{ source: 'Stadt Burscheid', kind: 'own', state: 'granted' },
          amounts: {
            2018: 12,
            2019: 16,
            2020: 19,
            2021: 21,
            2022: 21,
            2023: 112,
            2024: 112,
            2025: 12,
            2026: 12,
            2027: 12,
          },
        },
      ],
    },
    milestones: [
      {
        title: 'Mietvertrag für den Kiosk',
        dueOn: '2018-11-30',
        reachedOn: '2019-01-15',
        moves: [{ on: '2018-11-20', to: '2019-01-31', reason: 'Nutzungsänderung noch nicht genehmigt' }],
      },
      { title: 'Eröffnung', dueOn: '2019-08-26', reachedOn: '2019-08-26' },
      {
        title: 'Beschluss über den Betrieb nach der Förderung',
        dueOn: '2026-06-30',
        moves: [{ on: '2026-06-11', to: '2027-03-31', reason: 'Steuerungsgruppe wartet auf die Zahlen bis Ende 2026' }],
      },
    ],
    reports: [
      {
        on: '2020-05-12',
        course: 'at_risk',
        text: 'Beratung am Fenster und am Telefon, das Elternfrühstück ruht.',
        reason: PANDEMIC,
        nextStep: 'Wieder öffnen, sobald erlaubt',
      },
      {
        ...{
          on: '2026-11-10',
          course: 'on_track',
          text: 'An allen Öffnungstagen besetzt; Sprechstunden von vier Diensten.',
        },
        ...{ nextStep: 'Zahlen für die Steuerungsgruppe am 10.12.2026', nextStepDue: '2026-12-03' },
      },
    ],
    printed: [POOR_CHILDREN, { indicator: 'B4', year: 2015, rate: 19.8, district: 7.6, report: REPORT }],
    watched: ['B5'],
    links: [
      { kind: 'decision', code: 'B-2017-03' },
      { kind: 'decision', code: 'B-2026-04', on: '2026-06-12' },
      { kind: 'recommendation', code: 'E-2017-01' },
      { kind: 'contribution', code: 'B2-203' },
    ],
    isPublic: true,
  },
  {
    ...{ code: '1.02', title: 'Schuldnerberatung im Büdchen', stage: 2, state: 'in_progress' },
    ...{
      startsOn: '2023-03-01',
      endsOn: '2027-12-31',
      lead: SOCIAL,
      carrier: 'Diakonie',
      area: PLACE,
      goals: ['1.1.1'],
    },
    rationale: 'Auf einen Termin in der Beratungsstelle warten Menschen im Wohnplatz vier Monate.',
    aim: 'Eine offene Sprechstunde in der Woche an der Luisenstraße.',
    money: {
      costs: { 2023: 18, 2024: 22, 2025: 22, 2026: 24, 2027: 24 },
      financing: [
        {
          source: 'Stadt Burscheid',
          kind: 'own',
          state: 'granted',
          amounts: { 2023: 18, 2024: 22, 2025: 22, 2026: 16, 2027: 16 },
        },
      ],
    },
    reports: [
      {
        ...{
          on: '2026-10-21',
          course: 'at_risk',
          text: 'Die Sprechstunde ist jede Woche voll; eine zweite wird gebraucht.',
        },
        ...{
          reason: 'Zuschuss der Stadt 2026 und 2027 um 8.000 € niedriger als die Kosten',
          nextStep: 'Antrag im Haushalt',
          nextStepDue: '2026-12-15',
        },
      },
    ],
    evidence: ['B1'],
  },
  {
    ...{ code: '1.03', title: 'Ansprechpartner für Ältere', stage: 2, state: 'planned' },
    ...{ startsOn: '2027-01-01', endsOn: '2028-12-31', lead: SOCIAL, area: PLACE, goals: ['1.1.1'] },
    rationale: 'Im Büdchen fragen immer mehr alleinlebende ältere Menschen nach Hilfe bei Anträgen.',
    aim: 'Eine halbe Stelle, zweimal in der Woche im Büdchen.',
    phases: ['old_age'],
    money: { sum: 70, scheme: 'own' },
  },
  {
    ...{ code: '2.01', title: 'Elternfrühstück und Familiencafé', stage: 1, state: 'consolidated' },
    ...{ startsOn: '2019-10-01', endsOn: '2022-12-31', lead: YOUTH, area: PLACE, goals: ['2.1.1'] },
    moves: [{ on: '2021-03-09', to: '2023-06-30', reason: PANDEMIC }],
    rationale: 'Familien kommen zum Reden, nicht zu einer Beratung.',
    aim: 'Zweimal im Monat Frühstück mit einer Fachkraft am Tisch.',
    phases: ['early_childhood', 'day_care'],
    sustainability: 'Seit Juli 2023 im Budget des Jugendamts.',
    money: { sum: 54, scheme: 'own' },
    printed: [POOR_CHILDREN],
    links: [
      { kind: 'decision', code: 'B-2017-04' },
      { kind: 'recommendation', code: 'E-2017-02' },
    ],
  },
  {
    ...{ code: '2.02', title: 'Sprachförderung vor der Einschulung', stage: 1, state: 'in_progress', priority: 'high' },
    ...{
      startsOn: '2020-08-01',
      endsOn: '2024-07-31',
      lead: YOUTH,
      partners: ['Gesundheitsamt'],
      area: PLACE,
      goals: ['2.1.2'],
    },
    moves: [{ on: '2021-06-15', to: '2027-07-31', reason: PANDEMIC }],
    rationale: 'Über die Hälfte der Kinder im Zentrum Nord zeigt bei der Schuleingangsuntersuchung einen Förderbedarf.',
    aim: 'Jedes Kind mit Bedarf bekommt ein Jahr vor der Schule zwei Stunden in der Woche.',
    groups: [{ label: 'Kinder vor der Einschulung', count: 65, ageFrom: 5, ageTo: 6 }],
    phases: ['day_care', 'school_entry'],
    money: { sum: 210, scheme: 'ziq' },
    reports: [
      {
        ...{ on: '2026-09-29', course: 'delayed', text: '38 von 65 Kindern nehmen teil.' },
        ...{
          reason: 'Zwei Stellen für Sprachförderung sind unbesetzt',
          nextStep: 'Ausschreibung wiederholen',
          nextStepDue: '2027-01-10',
        },
      },
    ],
    printed: [{ indicator: 'C1', year: 2016, rate: 52.4, district: 27.1, report: REPORT }],
    links: [
      { kind: 'decision', code: 'B-2017-05' },
      { kind: 'recommendation', code: 'E-2017-03' },
    ],
  },
  {
    ...{ code: '3.01', title: 'Spielplatz Luisenstraße mit Kindern planen', stage: 2, state: 'funded' },
    ...{ startsOn: '2026-04-01', endsOn: '2027-09-30', lead: 'Stadtplanung Burscheid', area: PLACE, goals: ['2.2.1'] },
    rationale:
      'Kinder wünschten sich auf der Sozialraumkonferenz 2018 einen Platz, auf dem auch Größere bleiben dürfen.',
    aim: 'Ein Platz mit zwei Bereichen, eröffnet vor den Herbstferien 2027.',
    participation: 'Zwei Nachmittage mit Kindern im Mai 2026.',
    money: { sum: 160, scheme: 'urban' },
    milestones: [
      { title: 'Entwurf mit Kindern', dueOn: '2026-09-30', reachedOn: '2026-10-08' },
      { title: 'Zwei neue Leuchten stehen', dueOn: '2027-02-26' },
      { title: 'Der Platz ist eröffnet', dueOn: '2027-09-30' },
    ],
    reports: [
      {
        on: '2026-10-08',
        course: 'on_track',
        text: 'Der Entwurf hängt im Büdchen.',
        nextStep: 'Ausschreibung',
        nextStepDue: '2027-01-29',
      },
    ],
    links: [{ kind: 'contribution', code: 'K7-204' }],
    isPublic: true,
  },
  {
    ...{ code: '3.02', title: 'Nachbarschaftsgarten am Friedhofsweg', stage: 2, state: 'on_hold' },
    ...{ reason: 'Die Kirchengemeinde prüft, ob sie das Grundstück verkauft.' },
    ...{ startsOn: '2025-03-01', endsOn: '2027-10-31', lead: 'Stadtplanung Burscheid', area: PLACE, goals: ['2.2.1'] },
    rationale: 'Im Wohnplatz gibt es kaum Grün, das man nutzen darf.',
    aim: 'Zwanzig Beete und ein Platz zum Sitzen.',
  },
  {
    ...{ code: '3.03', title: 'Runder Tisch der Hausverwaltungen', stage: 2, state: 'idea' },
    ...{ startsOn: '2027-02-01', endsOn: '2028-12-31', lead: SOCIAL, area: PLACE, goals: ['2.2.1'] },
    rationale: 'Beschwerden über Aufzüge und Müll erreichen die Verwaltungen einzeln und bleiben liegen.',
    aim: 'Zweimal im Jahr ein Gespräch mit den fünf größten Verwaltungen.',
  },
];

export const RBK_PLAN: DemoPlan = {
  code: 'burscheid-zentrum-nord',
  title: 'Handlungskonzept Burscheid Zentrum Nord',
  startsOn: '2018-06-01',
  endsOn: '2028-12-31',
  area: PLACE,
  missionTitle: 'Motiv Mensch – Sozialen Wandel gestalten',
  missionStatement:
    'Kreis und Städte verbessern die Teilhabe der Menschen dort zuerst, wo Zahlen und Erfahrung besonderen Handlungsbedarf zeigen. Sie sehen auf Stärken, arbeiten über Ämter und Verbände hinweg und entscheiden mit denen, die dort leben. Der Wortlaut ist erfunden.',
  missionAdopted: 'Steuerungsgruppe',
  writtenOn: '2018-06-12',
  decidedOn: '2018-07-05',
  decidedBy: 'Stadtrat Burscheid',
  citedOn: '2026-10-20',
  decisions: ['B-2017-03'],
  measureDecisions: [],
  fields: ['Anlaufstelle und Beratung', 'Familie und frühe Förderung', 'Wohnumfeld und Nachbarschaft'],
  stages: [
    { title: 'Planungsstufe 1, bis 2022', fromYear: 2018, toYear: 2022 },
    { title: 'Planungsstufe 2, 2023 bis 2028', fromYear: 2023, toYear: 2028 },
  ],
  goals: [
    { number: '1', level: 'overall', text: 'Hilfe ist da, wo die Menschen sind' },
    { number: '1.1', level: 'intermediate', text: 'Rat und Vermittlung gibt es im Wohnplatz, ohne Termin' },
    {
      ...{
        number: '1.1.1',
        level: 'operational',
        text: 'Die Anlaufstelle ist an jedem Werktag offen und vermittelt verlässlich weiter',
      },
      ...{ target: '200 Öffnungstage und 150 bestätigte Anbindungen im Jahr', dueOn: '2027-12-31' },
    },
    { number: '2', level: 'overall', text: 'Kinder wachsen mit guten Chancen auf' },
    { number: '2.1', level: 'intermediate', text: 'Eltern sind gestärkt, Kinder früh gefördert' },
    {
      ...{ number: '2.1.1', level: 'operational', text: 'Familien aus dem Wohnplatz kommen regelmäßig zusammen' },
      ...{ target: '40 Familien im Elternfrühstück', dueOn: '2026-12-31' },
    },
    {
      ...{
        number: '2.1.2',
        level: 'operational',
        text: 'Kinder mit Förderbedarf sprechen bei der Einschulung gut Deutsch',
      },
      ...{ target: 'alle 65 Kinder eines Jahrgangs', dueOn: '2027-07-31' },
    },
    { number: '2.2', level: 'intermediate', text: 'Das Wohnumfeld lädt Kinder nach draußen ein' },
    {
      ...{ number: '2.2.1', level: 'operational', text: 'Orte im Freien entstehen mit denen, die sie nutzen' },
      ...{ target: 'zwei Orte', dueOn: '2027-10-31' },
    },
  ],
  measures: MEASURES,
};

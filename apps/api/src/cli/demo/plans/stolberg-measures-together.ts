import type { DemoMeasure } from './plan-data.js';

/** Fields 4 and 5 of the concept Berg- und Talachse; invented but for what is published of Oberstark and ZOOM. */
const FLOOD = 'Hochwasser vom Juli 2021';
const SOCIAL = 'Amt für Soziales';
const YOUTH = 'Jugendamt';
const DISTRICT_OFFICE = 'Stadtteilbüro Talachse';

export const STOLBERG_FIELD_4: readonly DemoMeasure[] = [
  {
    ...{
      code: '4.01',
      title: 'Begegnungshaus Oberstolberg',
      stage: 1,
      state: 'in_progress',
      isKey: true,
      priority: 'high',
    },
    ...{
      startsOn: '2020-06-01',
      endsOn: '2024-12-31',
      lead: SOCIAL,
      carrier: 'Trägerverbund aus drei freien Trägern',
      area: 'Oberstolberg',
    },
    goals: ['3.1.1'],
    moves: [
      { on: '2021-11-09', to: '2027-09-30', reason: `${FLOOD}: das vorgesehene Haus ist nicht mehr standsicher` },
    ],
    rationale: 'Oberstolberg hat keinen Treff, der an mehr als einem Tag offen ist.',
    aim: 'Ein Haus für alle Generationen, an fünf Tagen offen.',
    packages: [
      { title: 'Suche und Statik', startsOn: '2020-06-01', endsOn: '2022-12-31' },
      { title: 'Ersatzraum', startsOn: '2027-02-01', endsOn: '2027-09-30' },
      { title: 'Umbau', startsOn: '2025-03-01', endsOn: '2027-08-31' },
    ],
    money: {
      costs: { 2021: 60, 2025: 340, 2026: 520, 2027: 480 },
      followUp: { 2028: 85, 2029: 85 },
      financing: [
        {
          source: 'Städtebauförderung Land und Bund',
          kind: 'state',
          rate: 80,
          state: 'granted',
          amounts: { 2021: 48, 2025: 272, 2026: 416, 2027: 384 },
        },
        {
          source: 'Eigenanteil Stadt',
          kind: 'own',
          rate: 20,
          state: 'granted',
          amounts: { 2021: 12, 2025: 68, 2026: 104, 2027: 96 },
        },
      ],
    },
    milestones: [
      {
        title: 'Statik geprüft',
        dueOn: '2021-03-31',
        reachedOn: '2022-12-01',
        moves: [{ on: '2021-11-09', to: '2022-12-31', reason: FLOOD }],
      },
      { title: 'Eröffnung', dueOn: '2024-12-01', moves: [{ on: '2021-11-09', to: '2027-09-15', reason: FLOOD }] },
    ],
    reports: [
      {
        ...{
          on: '2026-11-12',
          course: 'at_risk',
          text: 'Der Umbau liegt drei Wochen zurück; über einen Ersatzraum ab Februar wird gesprochen.',
        },
        ...{ reason: 'Lieferung der Fenster', nextStep: 'Mietangebot für den Ersatzraum', nextStepDue: '2027-01-15' },
      },
    ],
    evidence: ['S1', 'S2'],
  },
  {
    ...{
      code: '4.02',
      title: 'Oberstark: Starkes Aufwachsen',
      stage: 1,
      state: 'in_progress',
      isKey: true,
      priority: 'high',
    },
    ...{
      startsOn: '2019-04-01',
      endsOn: '2023-12-31',
      lead: SOCIAL,
      carrier: 'Trägerverbund aus drei freien Trägern',
      area: 'Oberstolberg',
    },
    goals: ['2.1.1', '2.1.2'],
    partners: ['Grundschule Oberstolberg', 'Kita Oberstolberg', 'Sportverein'],
    moves: [
      { on: '2021-09-21', to: '2026-12-31', reason: `${FLOOD}: die Räume der offenen Angebote waren nicht nutzbar` },
      {
        on: '2026-05-19',
        to: '2028-06-30',
        reason: 'Das Begegnungshaus öffnet später; die Angebote laufen bis dahin im Ersatzraum',
      },
    ],
    rationale:
      'In Oberstolberg ist die Kinderarmut am höchsten, die gesundheitlichen Belastungen sind am größten. Brüche entstehen bei der Einschulung und beim Wechsel in die Sekundarstufe I. Veröffentlicht: 31,6 % der Kinder und Jugendlichen unter 18 Jahren in Oberstolberg leben von Mindestsicherung, in der Stadt 24 %.',
    aim: 'Alle 450 Kinder von 0 bis 14 Jahren in Oberstolberg können an Angeboten zu Bewegung, Spiel, Begegnung und Ernährung teilnehmen.',
    description:
      'Offene Angebote an vier Nachmittagen, ein Aktionsbündnis der Einrichtungen, Elternarbeit und das Begegnungshaus als Ort.',
    groups: [{ label: 'Kinder in Oberstolberg', count: 450, ageFrom: 0, ageTo: 14 }],
    phases: ['early_childhood', 'school_entry', 'secondary_entry'],
    packages: [
      { title: 'Förderung', startsOn: '2025-01-01', endsOn: '2026-12-31' },
      { title: 'Offene Angebote', startsOn: '2025-03-01', endsOn: '2026-12-31' },
      { title: 'Aktionsbündnis', startsOn: '2025-07-01', endsOn: '2027-06-30' },
      { title: 'Begegnungshaus', startsOn: '2026-07-01', endsOn: '2028-04-15' },
    ],
    participation: 'Kinderrat im Herbst, Elternabend vor jedem Halbjahr.',
    cooperation: 'Aktionsbündnis aus vierzehn Einrichtungen, Geschäftsführung beim Trägerverbund.',
    money: {
      costs: { 2025: 185, 2026: 250, 2027: 512, 2028: 268 },
      financing: [
        {
          source: 'Land und ESF, Programm ZiQ',
          kind: 'state',
          rate: 80,
          state: 'granted',
          amounts: { 2025: 148, 2026: 152 },
        },
        {
          source: 'Eigenanteil Stadt',
          kind: 'own',
          rate: 20,
          state: 'granted',
          amounts: { 2025: 37, 2026: 38, 2027: 40, 2028: 40 },
        },
        {
          source: 'Städtebauförderung, Begegnungshaus',
          kind: 'state',
          state: 'applied',
          amounts: { 2026: 60, 2027: 410, 2028: 180 },
        },
      ],
    },
    milestones: [
      { title: 'Aktionsbündnis gegründet', dueOn: '2025-06-30', reachedOn: '2025-07-01' },
      {
        title: 'Einzug ins Begegnungshaus',
        dueOn: '2026-04-30',
        moves: [{ on: '2026-03-10', to: '2027-06-30', reason: 'Statik nach der Flut' }],
      },
    ],
    reports: [
      { on: '2025-11-20', course: 'on_track', text: 'Das Bündnis arbeitet, 180 Kinder kommen regelmäßig.' },
      {
        ...{
          on: '2026-11-12',
          course: 'on_track',
          text: 'Offene Angebote laufen an vier Nachmittagen. Das Begegnungshaus verschiebt sich; Gespräche über einen Ersatzraum ab Februar.',
        },
        ...{ nextStep: 'Mietangebot', nextStepDue: '2027-01-15' },
      },
    ],
    evidence: ['S1', 'S2', 'T1'],
    watched: ['S1'],
    isPublic: true,
  },
  {
    ...{ code: '4.03', title: 'Stadtteilbüro mit Sprechzeiten', stage: 1, state: 'consolidated' },
    ...{ startsOn: '2019-02-01', endsOn: '2022-12-31', lead: SOCIAL, goals: ['3.1.1', '3.1.2'] },
    rationale: 'Wer Rat sucht, muss ins Rathaus; mit kleinen Kindern und ohne Auto ist das ein halber Tag.',
    aim: 'Ein Büro an der Talachse, das jeden Werktag offen ist.',
    sustainability: 'Seit 2023 im Haushalt der Stadt, zwei feste Stellen.',
    money: { sum: 520, scheme: 'urban' },
    milestones: [{ title: 'Büro eröffnet', dueOn: '2019-06-01', reachedOn: '2019-05-27' }],
    isPublic: true,
  },
  {
    ...{ code: '4.04', title: 'Aufsuchende Beratung 75+', stage: 1, state: 'in_progress' },
    ...{ startsOn: '2021-01-01', endsOn: '2026-12-31', lead: SOCIAL, carrier: 'Wohlfahrtsverband', goals: ['3.1.2'] },
    rationale: 'Alleinlebende über 75 melden sich erst, wenn es nicht mehr geht.',
    aim: 'Jeder Mensch bekommt zum 75. Geburtstag einen Besuch angeboten.',
    groups: [{ label: 'Menschen ab 75 Jahren', count: 1_100, ageFrom: 75 }],
    phases: ['old_age'],
    money: { sum: 300, scheme: 'third' },
    reports: [
      { on: '2026-08-27', course: 'on_track', text: '212 Besuche in diesem Jahr, 64 davon führten zu einer Hilfe.' },
    ],
  },
  {
    ...{ code: '4.05', title: 'Frühe Hilfen an der Kita', stage: 1, state: 'in_progress' },
    ...{ startsOn: '2020-08-01', endsOn: '2027-07-31', lead: YOUTH, area: 'Münsterbusch', goals: ['2.1.2'] },
    rationale: 'Familien mit kleinen Kindern kommen in die Kita, aber nicht in die Beratungsstelle.',
    aim: 'Eine Fachkraft an zwei Kitas, Hebammensprechstunde inbegriffen.',
    groups: [{ label: 'Familien mit Kindern bis drei Jahre', count: 140 }],
    phases: ['birth', 'early_childhood', 'day_care'],
    money: { sum: 410, scheme: 'ziq' },
    reports: [{ on: '2026-10-05', course: 'on_track', text: 'Die Hebammensprechstunde ist jede Woche voll.' }],
  },
  {
    ...{ code: '4.06', title: 'Nachbarschaftscafé Velau', stage: 2, state: 'planned' },
    ...{
      startsOn: '2026-11-01',
      endsOn: '2028-12-31',
      lead: DISTRICT_OFFICE,
      area: 'Unterstolberg',
      location: 'Viertel Velau',
      goals: ['3.1.1'],
    },
    rationale: 'In der Velau schloss 2024 die letzte Bäckerei mit Tischen.',
    aim: 'Ein Café, das Ehrenamtliche an vier Tagen öffnen.',
    money: { sum: 150, scheme: 'third' },
  },
  {
    ...{ code: '4.07', title: 'Gesundheitslotsen', stage: 2, state: 'funding_applied' },
    ...{ startsOn: '2027-01-01', endsOn: '2028-12-31', lead: 'Gesundheitsamt der StädteRegion', goals: ['3.1.2'] },
    rationale: 'Vorsorge wird im Tal seltener angenommen als in den übrigen Stadtteilen.',
    aim: 'Acht Lotsinnen und Lotsen in fünf Sprachen.',
    money: { sum: 260, scheme: 'eu' },
  },
  {
    ...{ code: '4.08', title: 'Schuldnerberatung im Viertel', stage: 2, state: 'decided' },
    ...{ startsOn: '2026-09-01', endsOn: '2028-08-31', lead: SOCIAL, goals: ['3.1.2'] },
    rationale: 'Die Wartezeit in der Beratungsstelle beträgt fünf Monate.',
    aim: 'Eine offene Sprechstunde in der Woche im Stadtteilbüro.',
    money: { sum: 170, scheme: 'own' },
  },
  {
    ...{ code: '4.09', title: 'Familienzentrum erweitern', stage: 2, state: 'on_hold' },
    ...{ reason: 'Das Grundstück ist noch nicht gekauft.' },
    ...{ startsOn: '2025-09-01', endsOn: '2028-12-31', lead: YOUTH, area: 'Münsterbusch', goals: ['2.1.2', '3.1.1'] },
    rationale: 'Das Familienzentrum hat einen Gruppenraum für vierzehn Angebote.',
    aim: 'Ein Anbau mit zwei Räumen und eigenem Eingang.',
    money: { sum: 1_050, scheme: 'urban', gap: 130 },
  },
  {
    ...{ code: '4.10', title: 'Tagespflege im Quartier', stage: 2, state: 'planned' },
    ...{ startsOn: '2027-06-01', endsOn: '2028-12-31', lead: SOCIAL, area: 'Unterstolberg', goals: ['3.1.2'] },
    rationale: 'Pflegende Angehörige finden im Tal keinen Platz für einzelne Tage.',
    aim: 'Zwölf Plätze, zu Fuß erreichbar.',
    phases: ['old_age'],
    // More money was promised than the building costs.
    money: {
      costs: { 2027: 120, 2028: 160 },
      financing: [
        {
          source: 'Land, Pflegeinfrastruktur',
          kind: 'state',
          rate: 70,
          state: 'planned',
          amounts: { 2027: 100, 2028: 130 },
        },
        { source: 'Stiftung', kind: 'third_party', state: 'planned', amounts: { 2027: 40, 2028: 40 } },
      ],
    },
  },
];

export const STOLBERG_FIELD_5: readonly DemoMeasure[] = [
  {
    ...{
      code: '5.01',
      title: 'ZOOM: Jugendliche aktiv im Quartier',
      stage: 1,
      state: 'in_progress',
      isKey: true,
      priority: 'high',
    },
    ...{
      startsOn: '2021-04-01',
      endsOn: '2026-12-31',
      lead: YOUTH,
      carrier: 'Träger Jugendprojekt Mühle',
      area: 'Unterstolberg',
    },
    ...{ location: 'Viertel Mühle, Kaplan-Dunkel-Platz', goals: ['2.2.1', '3.2.1'] },
    rationale:
      'Jugendliche im Viertel Mühle haben keinen Ort. Veröffentlicht: 29,7 % der unter 18-Jährigen in Unterstolberg leben von Mindestsicherung, in der Stadt 24 %.',
    aim: 'Jugendliche von 14 bis 21 Jahren sagen, was geht und was gar nicht geht, und setzen eigene Vorhaben um.',
    description: 'Offene Zeit dienstags von 14 bis 18 Uhr auf dem Kaplan-Dunkel-Platz, dazu Vorhaben der Jugendlichen.',
    groups: [{ label: 'Jugendliche im Viertel Mühle', count: 60, ageFrom: 14, ageTo: 21 }],
    phases: ['youth', 'into_work'],
    participation: 'Die Jugendlichen entscheiden über ein Viertel der Sachmittel selbst.',
    money: { sum: 190, scheme: 'ziq' },
    milestones: [
      {
        title: 'Offene Zeit auf dem Kaplan-Dunkel-Platz beginnt',
        dueOn: '2021-08-31',
        reachedOn: '2022-03-29',
        moves: [
          { on: '2021-07-27', to: '2022-03-31', reason: `${FLOOD}: der Platz war Lager für die Aufräumarbeiten` },
        ],
      },
      { title: 'Erstes eigenes Vorhaben der Jugendlichen', dueOn: '2024-05-31', reachedOn: '2024-06-08' },
    ],
    reports: [
      {
        ...{ on: '2026-10-27', course: 'on_track', text: '44 Jugendliche kommen regelmäßig; drei Vorhaben laufen.' },
        ...{ nextStep: 'Gespräch über die Zeit nach der Förderung', nextStepDue: '2026-12-09' },
      },
    ],
    evidence: ['S1'],
    watched: ['S1'],
    isPublic: true,
  },
  {
    ...{ code: '5.02', title: 'Verfügungsfonds', stage: 1, state: 'in_progress' },
    ...{ startsOn: '2019-07-01', endsOn: '2028-12-31', lead: DISTRICT_OFFICE, goals: ['3.2.1'] },
    rationale: 'Gute Ideen scheitern an zweihundert Euro.',
    aim: 'Ein Beirat aus den Vierteln entscheidet über kleine Vorhaben bis 2.500 €.',
    participation: 'Der Beirat hat dreizehn Plätze, neun davon für Bewohnerinnen und Bewohner.',
    money: { sum: 250, scheme: 'urban' },
    reports: [{ on: '2026-09-24', course: 'on_track', text: '17 Vorhaben in diesem Jahr.' }],
  },
  {
    ...{ code: '5.03', title: 'Stadtteilzeitung', stage: 1, state: 'completed' },
    ...{ startsOn: '2019-10-01', endsOn: '2023-12-31', lead: DISTRICT_OFFICE, goals: ['3.2.1'] },
    rationale: 'Nach der Umfrage 2016 kannten viele die Angebote im eigenen Viertel nicht.',
    aim: 'Vier Ausgaben im Jahr, geschrieben im Viertel.',
    money: { sum: 90, scheme: 'urban' },
  },
  {
    ...{ code: '5.04', title: 'Kulturmittlerinnen und Kulturmittler', stage: 1, state: 'in_progress' },
    ...{ startsOn: '2020-02-01', endsOn: '2026-12-31', lead: 'Integrationsbüro', goals: ['3.1.2', '2.1.2'] },
    rationale: 'Gespräche in Kita und Amt scheitern an der Sprache.',
    aim: 'Ein Kreis von zwanzig Menschen, die in zwölf Sprachen begleiten.',
    money: { sum: 230, scheme: 'ziq' },
    reports: [{ on: '2026-10-19', course: 'on_track', text: '340 Einsätze bis Ende September.' }],
  },
  {
    ...{ code: '5.05', title: 'Fest der Viertel', stage: 2, state: 'planned' },
    ...{ startsOn: '2027-05-01', endsOn: '2027-09-30', lead: DISTRICT_OFFICE, goals: [] },
    rationale: 'Die fünf Viertel kennen sich wenig.',
    aim: 'Ein Tag im Jahr, jedes Mal in einem anderen Viertel.',
    money: { sum: 40, scheme: 'third' },
  },
  {
    ...{ code: '5.06', title: 'Jugendbudget', stage: 2, state: 'decided', undecided: true },
    ...{ startsOn: '2027-01-01', endsOn: '2028-12-31', lead: YOUTH, goals: ['2.2.1', '3.2.1'] },
    rationale: 'Im Verfügungsfonds stellten Jugendliche in sieben Jahren vier Anträge.',
    aim: '10.000 € im Jahr, über die Jugendliche allein entscheiden.',
    phases: ['youth'],
    money: { sum: 80, scheme: 'own' },
  },
  {
    ...{ code: '5.07', title: 'Erzählrunden in fünf Sprachen', stage: 2, state: 'planned' },
    ...{ startsOn: '2026-12-01', endsOn: '2028-03-31', lead: 'Stadtbücherei', goals: ['3.1.1'] },
    rationale: 'Ältere Zugewanderte erzählen ihren Enkeln, aber kaum der Stadt.',
    aim: 'Ein Abend im Monat, die Geschichten werden aufgehoben.',
    money: { sum: 25, scheme: 'own' },
  },
  {
    ...{ code: '5.08', title: 'Bürgerhaushalt erproben', stage: 2, state: 'idea' },
    ...{ startsOn: '2028-01-01', endsOn: '2028-12-31', lead: 'Kämmerei', goals: ['3.2.1'] },
    rationale: 'Der Beirat des Verfügungsfonds möchte über mehr als kleine Beträge mitreden.',
    aim: 'Ein Probelauf mit 100.000 € in zwei Vierteln.',
  },
];

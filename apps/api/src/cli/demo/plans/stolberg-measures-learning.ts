import type { DemoMeasure } from './plan-data.js';

/** Field 3 of the concept Berg- und Talachse; invented. */
const SCHOOLS = 'Schulverwaltungsamt';
const YOUTH = 'Jugendamt';
const JOBCENTER = 'Jobcenter StädteRegion Aachen';

export const STOLBERG_FIELD_3: readonly DemoMeasure[] = [
  {
    ...{ code: '3.01', title: 'Bildungslotsen an drei Grundschulen', stage: 1, state: 'in_progress' },
    ...{ startsOn: '2020-08-01', endsOn: '2027-07-31', lead: SCHOOLS, goals: ['2.1.2', '2.2.2'] },
    rationale: 'Eltern, die selbst nicht hier zur Schule gingen, kennen die Wege nach der vierten Klasse nicht.',
    aim: 'Ehrenamtliche aus dem Viertel begleiten Familien durch das vierte Schuljahr.',
    groups: [{ label: 'Kinder im vierten Schuljahr', count: 150, ageFrom: 9, ageTo: 11 }],
    phases: ['primary_school', 'secondary_entry'],
    money: { sum: 280, scheme: 'ziq' },
    reports: [{ on: '2026-09-18', course: 'on_track', text: '14 Lotsinnen und Lotsen begleiten 62 Familien.' }],
    evidence: ['S1', 'T1'],
  },
  {
    ...{ code: '3.02', title: 'Sprachkurse mit Kinderbetreuung', stage: 1, state: 'completed' },
    ...{ startsOn: '2019-09-01', endsOn: '2023-08-31', lead: 'Volkshochschule', goals: ['2.1.2'] },
    rationale: 'Mütter brachen Kurse ab, weil niemand auf die Kinder achtete.',
    aim: 'Vier Kurse im Jahr mit Betreuung im Nebenraum.',
    groups: [{ label: 'Mütter und Väter', count: 200 }],
    money: { sum: 190, scheme: 'eu' },
  },
  {
    ...{ code: '3.03', title: 'Übergang Schule und Beruf', stage: 1, state: 'in_progress', isKey: true },
    ...{
      startsOn: '2020-01-01',
      endsOn: '2027-12-31',
      lead: YOUTH,
      partners: [JOBCENTER, 'Berufskolleg'],
      priority: 'high',
    },
    goals: ['2.2.2'],
    rationale: 'Jeder fünfte Jugendliche verließ 2018 die Schule ohne Anschluss.',
    aim: 'Ein Mensch als Begleitung von der neunten Klasse bis zum Ende des ersten Lehrjahres.',
    groups: [{ label: 'Jugendliche', count: 180, ageFrom: 14, ageTo: 19 }],
    phases: ['youth', 'into_work'],
    cooperation: 'Jugendamt, Jobcenter und Berufskolleg treffen sich alle sechs Wochen.',
    sustainability: 'Ab 2028 über das Jobcenter, eine Absichtserklärung liegt vor.',
    money: { sum: 640, scheme: 'eu' },
    milestones: [
      { title: 'Dritte Schule dabei', dueOn: '2022-08-31', reachedOn: '2022-08-10' },
      {
        title: 'Vereinbarung mit dem Jobcenter',
        dueOn: '2026-06-30',
        moves: [{ on: '2026-05-12', to: '2027-03-31', reason: 'Haushalt des Jobcenters noch offen' }],
      },
    ],
    reports: [
      {
        ...{
          on: '2026-10-30',
          course: 'on_track',
          text: '118 Jugendliche sind begleitet, 87 haben einen Ausbildungsplatz.',
        },
        ...{ nextStep: 'Gespräch mit dem Jobcenter über 2028', nextStepDue: '2027-01-20' },
      },
    ],
    evidence: ['S1'],
  },
  {
    ...{ code: '3.04', title: 'Lernwerkstatt Mühle', stage: 1, state: 'in_progress' },
    ...{
      startsOn: '2021-02-01',
      endsOn: '2026-07-31',
      lead: SCHOOLS,
      area: 'Unterstolberg',
      location: 'Viertel Mühle',
      goals: ['2.2.2'],
    },
    rationale: 'In vielen Wohnungen gibt es keinen ruhigen Platz zum Lernen.',
    aim: 'Ein Raum mit Hilfe an fünf Nachmittagen.',
    groups: [{ label: 'Schülerinnen und Schüler', count: 90, ageFrom: 10, ageTo: 16 }],
    phases: ['secondary_entry', 'youth'],
    money: { sum: 210, scheme: 'ziq' },
    reports: [
      {
        ...{
          on: '2026-06-10',
          course: 'at_risk',
          text: 'Die Förderung endete im Juli, die Stadt überbrückt bis Jahresende.',
        },
        ...{
          reason: 'Anschlussförderung nicht entschieden',
          nextStep: 'Antrag im Haushalt 2027',
          nextStepDue: '2026-12-11',
        },
      },
    ],
  },
  {
    ...{ code: '3.05', title: 'Werkstattjahr im Quartier', stage: 1, state: 'in_progress' },
    ...{ startsOn: '2021-09-01', endsOn: '2024-08-31', lead: YOUTH, area: 'Unterstolberg', goals: ['2.2.2'] },
    moves: [
      {
        on: '2022-02-15',
        to: '2027-08-31',
        reason: 'Hochwasser vom Juli 2021: die Werkstatt im Erdgeschoss war zwei Jahre nicht nutzbar',
      },
    ],
    rationale: 'Jugendliche ohne Abschluss finden in der Schule keinen Einstieg mehr.',
    aim: 'Zwölf Plätze in Holz und Metall, mit Abschluss nach Klasse neun.',
    groups: [{ label: 'Jugendliche ohne Abschluss', count: 12, ageFrom: 16, ageTo: 21 }],
    phases: ['into_work'],
    money: { sum: 330, scheme: 'eu' },
    reports: [
      {
        ...{ on: '2026-09-08', course: 'delayed', text: 'Sieben von zwölf Plätzen sind besetzt.' },
        ...{
          reason: 'Werkstatt nach der Flut erst 2024 wieder offen',
          nextStep: 'Zweite Gruppe beginnt',
          nextStepDue: '2027-02-01',
        },
      },
    ],
  },
  {
    ...{ code: '3.06', title: 'Familienklassen', stage: 2, state: 'planned' },
    ...{ startsOn: '2027-08-01', endsOn: '2028-07-31', lead: SCHOOLS, area: 'Oberstolberg', goals: ['2.1.2'] },
    rationale: 'Lehrkräfte erreichen manche Eltern nur bei Konflikten.',
    aim: 'Eltern kommen einen Vormittag in der Woche mit in die Klasse.',
    groups: [{ label: 'Familien', count: 24 }],
    phases: ['primary_school'],
    money: { sum: 110, scheme: 'own' },
  },
  {
    ...{ code: '3.07', title: 'Jobcoaching vor Ort', stage: 2, state: 'funded' },
    ...{ startsOn: '2026-10-01', endsOn: '2028-09-30', lead: JOBCENTER, goals: ['2.2.2'] },
    rationale: 'Wer lange arbeitslos ist, kommt selten ins Jobcenter; ins Stadtteilbüro schon.',
    aim: 'Beratung an zwei Tagen im Stadtteilbüro, ohne Termin.',
    groups: [{ label: 'Langzeitarbeitslose', count: 80 }],
    money: {
      costs: { 2026: 30, 2027: 120, 2028: 90 },
      // The years do not fit although the sums do: the grant begins a year later than the work.
      financing: [
        {
          source: 'Jobcenter, freie Förderung',
          kind: 'third_party',
          state: 'granted',
          amounts: { 2027: 150, 2028: 90 },
        },
      ],
    },
  },
  {
    ...{ code: '3.08', title: 'Digitale Grundbildung', stage: 2, state: 'decided' },
    ...{ startsOn: '2026-06-01', endsOn: '2028-05-31', lead: 'Volkshochschule', goals: ['3.1.2'] },
    rationale: 'Anträge gibt es oft nur noch im Netz; vielen fehlen Gerät und Übung.',
    aim: 'Offene Werkstatt mit Leihgeräten an drei Orten.',
    groups: [{ label: 'Erwachsene', count: 150 }],
    phases: ['adulthood'],
    money: {
      costs: { 2026: 40, 2027: 70, 2028: 30 },
      financing: [
        {
          source: 'Land, Grundbildung',
          kind: 'state',
          rate: 90,
          state: 'applied',
          amounts: { 2026: 36, 2027: 63, 2028: 27 },
        },
        {
          source: 'Eigenanteil Stadt',
          kind: 'own',
          rate: 10,
          state: 'planned',
          amounts: { 2026: 4, 2027: 0, 2028: 3 },
        },
      ],
    },
  },
  {
    ...{ code: '3.09', title: 'Ausbildungsverbund Handwerk', stage: 2, state: 'on_hold' },
    ...{ reason: 'Von acht Betrieben haben nach der Flut drei geschlossen; neue werden gesucht.' },
    ...{ startsOn: '2024-09-01', endsOn: '2027-08-31', lead: 'Wirtschaftsförderung', goals: ['2.2.2'] },
    rationale: 'Kleine Betriebe können allein nicht ausbilden.',
    aim: 'Acht Betriebe bilden gemeinsam sechs Jugendliche aus.',
    phases: ['into_work'],
    money: { sum: 240, scheme: 'third' },
  },
  {
    ...{ code: '3.10', title: 'Schulsozialarbeit verstetigen', stage: 2, state: 'planned' },
    ...{ startsOn: '2027-01-01', endsOn: '2028-12-31', lead: SCHOOLS, goals: ['2.2.2'] },
    rationale: 'Vier von sieben Stellen hängen an Projektmitteln.',
    aim: 'Alle Stellen im Stellenplan der Stadt.',
    money: { sum: 460, scheme: 'own' },
  },
];

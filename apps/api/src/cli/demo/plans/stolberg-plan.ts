import type { DemoGoal, DemoPlan } from './plan-data.js';
import { STOLBERG_FIELD_1, STOLBERG_FIELD_2 } from './stolberg-measures-space.js';
import { STOLBERG_FIELD_3 } from './stolberg-measures-learning.js';
import { STOLBERG_FIELD_4, STOLBERG_FIELD_5 } from './stolberg-measures-together.js';

/**
 * The concept Berg- und Talachse. Published are its name, the five fields, 47 measures in two stages until 2028, the mission "Soziale
 * Kupferstadt 2030", the flood of July 2021, and the two projects Oberstark and ZOOM. The measures themselves, the wording of the mission,
 * goals, days and sums are invented.
 */
const GOALS: readonly DemoGoal[] = [
  { number: '1', level: 'overall', text: 'Alle Menschen wohnen gut und bewegen sich sicher in ihrem Viertel' },
  { number: '1.1', level: 'intermediate', text: 'Wohnungen und Wohnumfeld passen zu Familien und zu älteren Menschen' },
  {
    ...{
      number: '1.1.1',
      level: 'operational',
      text: 'Eigentümerinnen und Eigentümer erneuern Häuser entlang der Talachse',
    },
    ...{ target: '120 beratene Häuser', dueOn: '2026-12-31' },
  },
  {
    ...{ number: '1.1.2', level: 'operational', text: 'Ältere Menschen finden im Viertel eine Wohnung ohne Stufen' },
    ...{ target: '40 umgebaute Wohnungen', dueOn: '2028-12-31' },
  },
  { number: '1.2', level: 'intermediate', text: 'Wege und Plätze sind für alle sicher und barrierefrei' },
  {
    ...{ number: '1.2.1', level: 'operational', text: 'Kinder gehen allein und sicher zur Schule' },
    ...{ target: 'fünf Grundschulen mit Schulwegplan', dueOn: '2027-07-31' },
  },
  {
    ...{ number: '1.2.2', level: 'operational', text: 'Plätze und Grünflächen laden zum Bleiben ein, auch bei Hitze' },
    ...{ target: 'neun erneuerte Orte', dueOn: '2028-12-31' },
  },
  { number: '2', level: 'overall', text: 'Alle Kinder und Jugendlichen haben gleiche Chancen' },
  { number: '2.1', level: 'intermediate', text: 'Kinder wachsen gesund auf und werden früh gefördert' },
  {
    ...{
      number: '2.1.1',
      level: 'operational',
      text: 'Kinder in Oberstolberg nehmen regelmäßig an Bewegung, Spiel und Ernährung teil',
    },
    ...{ target: '270 von 450 Kindern', dueOn: '2026-12-31' },
  },
  {
    ...{ number: '2.1.2', level: 'operational', text: 'Eltern kennen die Hilfen in ihrem Viertel und nehmen sie an' },
    ...{ target: '300 Elternkontakte im Jahr', dueOn: '2027-12-31' },
  },
  { number: '2.2', level: 'intermediate', text: 'Übergänge in Schule, Ausbildung und Arbeit gelingen' },
  {
    ...{ number: '2.2.1', level: 'operational', text: 'Jugendliche im Viertel Mühle sind verlässlich erreicht' },
    ...{ target: '60 Jugendliche von 14 bis 21 Jahren', dueOn: '2026-12-31' },
  },
  {
    ...{ number: '2.2.2', level: 'operational', text: 'Jugendliche gehen mit einem Anschluss von der Schule ab' },
    ...{ target: 'neun von zehn', dueOn: '2028-07-31' },
  },
  { number: '3', level: 'overall', text: 'Alle Menschen nehmen am Leben der Stadt teil' },
  { number: '3.1', level: 'intermediate', text: 'Hilfe und Begegnung gibt es zu Fuß erreichbar in jedem Viertel' },
  {
    ...{ number: '3.1.1', level: 'operational', text: 'Jedes der fünf Viertel hat einen offenen Treff' },
    ...{ target: 'fünf Treffs an vier Tagen der Woche', dueOn: '2028-12-31' },
  },
  {
    ...{
      number: '3.1.2',
      level: 'operational',
      text: 'Menschen mit Schulden, Krankheit oder Pflege finden Rat im Viertel',
    },
    ...{ target: '400 Beratungen im Jahr', dueOn: '2027-12-31' },
  },
  { number: '3.2', level: 'intermediate', text: 'Bewohnerinnen und Bewohner entscheiden über ihr Viertel mit' },
  {
    ...{ number: '3.2.1', level: 'operational', text: 'Gruppen aus den Vierteln setzen eigene Vorhaben um' },
    ...{ target: '20 Vorhaben im Jahr', dueOn: '2027-12-31' },
  },
];

export const STOLBERG_PLAN: DemoPlan = {
  code: 'berg-und-talachse',
  title: 'Berg- und Talachse',
  startsOn: '2019-01-01',
  endsOn: '2028-12-31',
  area: 'Stolberg (Rhld.)',
  missionTitle: 'Soziale Kupferstadt 2030',
  missionStatement:
    'Stolberg will bis 2030 eine Stadt sein, in der Herkunft und Wohnort nicht über Chancen entscheiden. Die Stadt sieht auf drei Sozialräume zuerst, arbeitet über Ämter hinweg und mit den Menschen, die dort leben, und prüft jedes Vorhaben daran, ob es Teilhabe möglich macht. Der Wortlaut ist erfunden.',
  missionAdopted: 'Rat der Kupferstadt Stolberg',
  writtenOn: '2018-05-28',
  decidedOn: '2018-12-11',
  decidedBy: 'Rat der Stadt Stolberg',
  citedOn: '2019-02-20',
  decisions: ['B-2017-01', 'B-2018-01'],
  measureDecisions: ['B-2018-01'],
  fields: [
    'Wohnen, Städtebau und Mobilität',
    'Freiraum und Grünflächen',
    'Bildung, Qualifizierung und Arbeit',
    'Soziale Infrastruktur und Teilhabe',
    'Zusammenleben, Kultur und Beteiligung',
  ],
  stages: [
    { title: 'Planungsstufe 1, bis 2023', fromYear: 2019, toYear: 2023 },
    { title: 'Planungsstufe 2, 2024 bis 2028', fromYear: 2024, toYear: 2028 },
  ],
  goals: GOALS,
  measures: [...STOLBERG_FIELD_1, ...STOLBERG_FIELD_2, ...STOLBERG_FIELD_3, ...STOLBERG_FIELD_4, ...STOLBERG_FIELD_5],
};

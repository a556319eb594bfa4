import type { DemoPlan } from './plan-data.js';

/** A plan that is being written, and one that has ended; both invented, with wording, days and sums. */

const YOUTH = 'Jugendamt Leichlingen';

export const CREMERS_WEIDEN_PLAN: DemoPlan = {
  code: 'leichlingen-cremers-weiden',
  codePrefix: 'CW',
  state: 'draft',
  title: 'Handlungskonzept Leichlingen Cremers Weiden',
  startsOn: '2027-01-01',
  endsOn: '2030-12-31',
  area: 'Cremers Weiden',
  missionTitle: 'Ankommen in Cremers Weiden',
  missionStatement:
    'Familien finden im Wohnplatz Rat und Begegnung. Der Entwurf wird nach der Fachplanungskonferenz und der Sozialraumkonferenz im Dezember 2026 überarbeitet. Der Wortlaut ist erfunden.',
  missionAdopted: '',
  writtenOn: '2026-11-02',
  decidedOn: '2026-11-02',
  decidedBy: 'Stadtrat Leichlingen',
  citedOn: '2026-11-16',
  decisions: [],
  measureDecisions: [],
  fields: ['Familie und frühe Förderung', 'Jugend'],
  stages: [{ title: 'Planungsstufe 1, 2027 bis 2030', fromYear: 2027, toYear: 2030 }],
  goals: [
    { number: '1', level: 'overall', text: 'Familien kommen in Cremers Weiden gut an' },
    { number: '1.1', level: 'intermediate', text: 'Eltern finden Rat ohne Termin' },
    {
      ...{ number: '1.1.1', level: 'operational', text: 'Ein offener Treff für Eltern ist an zwei Vormittagen offen' },
      ...{ target: 'zwei Vormittage in der Woche', dueOn: '2027-06-30' },
    },
  ],
  measures: [
    {
      ...{ code: '1.01', title: 'Elterncafé im Familienzentrum', stage: 1, state: 'planned' },
      ...{ startsOn: '2027-02-01', endsOn: '2029-01-31', lead: YOUTH, area: 'Cremers Weiden', goals: ['1.1.1'] },
      rationale: 'Der Anteil der Kinder im SGB-II-Bezug liegt weit über dem der Stadt.',
      aim: 'Ein offenes Café an zwei Vormittagen in der Woche.',
      money: { sum: 62, scheme: 'ziq' },
      evidence: ['B5'],
    },
    {
      ...{ code: '2.01', title: 'Jugendbüro mit Abendöffnung', stage: 1, state: 'idea' },
      ...{ startsOn: '2027-05-01', endsOn: '2030-12-31', lead: YOUTH, area: 'Cremers Weiden', goals: ['1.1.1'] },
      rationale: 'Nach 18 Uhr gibt es für Jugendliche keinen Ort.',
      aim: 'Zwei Abende in der Woche bis 21 Uhr.',
    },
  ],
};

export const VELAU_PLAN: DemoPlan = {
  code: 'velau-2012',
  codePrefix: 'V',
  state: 'completed',
  title: 'Quartierskonzept Velau 2012 bis 2016',
  startsOn: '2012-01-01',
  endsOn: '2016-12-31',
  area: 'Stolberg (Rhld.)',
  missionTitle: 'Nachbarschaft Velau',
  missionStatement:
    'Ein Vorläufer der Sozialraumkonzepte: Treffpunkte und Wege in einem Viertel. Konzept und Wortlaut sind erfunden.',
  missionAdopted: 'Ausschuss für Soziales',
  writtenOn: '2011-09-15',
  decidedOn: '2011-11-29',
  decidedBy: 'Ausschuss für Soziales',
  citedOn: '2011-11-29',
  decisions: [],
  measureDecisions: [],
  fields: ['Treffpunkte', 'Wege'],
  stages: [{ title: 'Eine Stufe, 2012 bis 2016', fromYear: 2012, toYear: 2016 }],
  goals: [
    { number: '1', level: 'overall', text: 'Nachbarinnen und Nachbarn kennen sich' },
    { number: '1.1', level: 'intermediate', text: 'Das Viertel hat einen Treffpunkt' },
    {
      ...{ number: '1.1.1', level: 'operational', text: 'Ein Raum ist an drei Tagen der Woche offen' },
      ...{ target: 'drei Tage', dueOn: '2014-12-31' },
    },
  ],
  measures: [
    {
      ...{ code: '1.01', title: 'Nachbarschaftsraum Velau', stage: 1, state: 'consolidated' },
      ...{ startsOn: '2012-03-01', endsOn: '2015-02-28', lead: 'Sozialamt', goals: ['1.1.1'] },
      rationale: 'Im Viertel gab es keinen Raum für Gruppen.',
      aim: 'Ein Raum, den Vereine und Nachbarschaft teilen.',
      sustainability: 'Seit März 2015 trägt ein Verein den Raum.',
      money: { sum: 45, scheme: 'own' },
    },
    {
      ...{ code: '2.01', title: 'Beleuchtung des Fußwegs zur Schule', stage: 1, state: 'completed' },
      ...{ startsOn: '2013-04-01', endsOn: '2014-11-30', lead: 'Tiefbauamt', goals: ['1.1.1'] },
      rationale: 'Der Weg zur Grundschule war im Winter dunkel.',
      aim: 'Zehn Leuchten bis zum Winter 2014.',
      money: { sum: 38, scheme: 'own' },
    },
  ],
};

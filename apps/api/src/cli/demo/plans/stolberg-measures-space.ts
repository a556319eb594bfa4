import type { DemoMeasure } from './plan-data.js';

/** Fields 1 and 2 of the concept Berg- und Talachse; invented. The flood of July 2021 is not. */
const FLOOD = 'Hochwasser vom Juli 2021';
const PLANNING_OFFICE = 'Amt für Stadtentwicklung';
const CIVIL_ENGINEERING = 'Tiefbauamt';
const PARKS = 'Grünflächenamt';

export const STOLBERG_FIELD_1: readonly DemoMeasure[] = [
  {
    ...{ code: '1.01', title: 'Umfeld Bahnhof, barrierefreie Wege', stage: 1, state: 'completed' },
    ...{
      startsOn: '2019-04-01',
      endsOn: '2022-06-30',
      lead: CIVIL_ENGINEERING,
      area: 'Unterstolberg',
      goals: ['1.2.2'],
    },
    moves: [{ on: '2021-09-14', to: '2023-10-31', reason: `${FLOOD}: Baustelle überspült, Leitungen neu verlegt` }],
    rationale:
      'Vom Bahnhof führen Stufen und ein enger Gehweg ins Tal. Mit Rollstuhl oder Kinderwagen ist der Weg nicht zu gehen.',
    aim: 'Ein Weg ohne Stufen vom Bahnsteig bis zur Talachse, mit Leitstreifen und Licht.',
    money: { sum: 1_450, scheme: 'urban' },
    milestones: [
      { title: 'Entwurf beschlossen', dueOn: '2019-12-17', reachedOn: '2019-12-17' },
      {
        ...{ title: 'Freigabe der Wege', dueOn: '2022-05-31', reachedOn: '2023-10-12' },
        moves: [{ on: '2021-09-14', to: '2023-10-15', reason: FLOOD }],
      },
    ],
  },
  {
    ...{ code: '1.02', title: 'Aktive Eigentümerberatung', stage: 1, state: 'in_progress', isKey: true },
    ...{ startsOn: '2019-09-01', endsOn: '2026-12-31', lead: PLANNING_OFFICE, goals: ['1.1.1'], priority: 'high' },
    rationale:
      'Ein großer Teil der Häuser an der Talachse gehört Einzelpersonen, die nicht wissen, welche Hilfe sie bekommen können.',
    aim: 'Wer ein Haus an der Talachse besitzt, bekommt einmal kostenlos Rat zu Umbau, Energie und Förderung.',
    groups: [{ label: 'Eigentümerinnen und Eigentümer', count: 120 }],
    money: { sum: 420, scheme: 'urban' },
    reports: [
      {
        ...{ on: '2026-10-22', course: 'on_track', text: '97 Häuser sind beraten, 31 Anträge gestellt.' },
        ...{ nextStep: 'Beratungstag in der Velau', nextStepDue: '2026-12-05' },
      },
    ],
  },
  {
    ...{ code: '1.03', title: 'Kaplan-Dunkel-Platz umgestalten', stage: 1, state: 'in_progress', isKey: true },
    ...{ startsOn: '2020-03-01', endsOn: '2023-11-30', lead: PLANNING_OFFICE, area: 'Unterstolberg', priority: 'high' },
    ...{ location: 'Viertel Mühle, Kaplan-Dunkel-Platz', goals: ['1.2.2', '2.2.1'] },
    moves: [
      { on: '2021-09-28', to: '2027-04-30', reason: `${FLOOD}: Planung an die neue Höhe des Vichtbachs angepasst` },
    ],
    links: [
      { kind: 'decision', code: 'B-2018-01' },
      { kind: 'decision', code: 'B-2026-02', on: '2026-06-19' },
    ],
    rationale:
      'Der Platz ist Treffpunkt der Jugendlichen, hat aber weder Sitzplätze noch Schatten. Anwohnende klagen über Lärm am Abend.',
    aim: 'Ein Platz, den Jugendliche, Familien und ältere Menschen nebeneinander nutzen.',
    participation: 'Drei Abende am Platz mit Jugendlichen; das Modell stand eine Woche im Stadtteilbüro.',
    packages: [
      { title: 'Beteiligung und Entwurf', startsOn: '2020-03-01', endsOn: '2022-11-30' },
      { title: 'Bau, erster Abschnitt', startsOn: '2024-09-01', endsOn: '2026-06-30' },
      { title: 'Bau, zweiter Abschnitt', startsOn: '2026-05-01', endsOn: '2027-04-30' },
    ],
    money: {
      costs: { 2020: 40, 2022: 60, 2024: 210, 2025: 380, 2026: 460, 2027: 150 },
      followUp: { 2028: 14, 2029: 14 },
      financing: [
        {
          ...{ source: 'Städtebauförderung Land und Bund', kind: 'state', rate: 80, state: 'drawn' },
          amounts: { 2020: 32, 2022: 48, 2024: 168, 2025: 304, 2026: 368, 2027: 120 },
        },
        {
          ...{ source: 'Eigenanteil Stadt', kind: 'own', rate: 20, state: 'granted' },
          amounts: { 2020: 8, 2022: 12, 2024: 42, 2025: 76, 2026: 92, 2027: 30 },
        },
      ],
    },
    milestones: [
      {
        title: 'Entwurf mit Jugendlichen fertig',
        dueOn: '2021-05-31',
        reachedOn: '2022-11-18',
        moves: [{ on: '2021-09-28', to: '2022-11-30', reason: FLOOD }],
      },
      {
        title: 'Erster Abschnitt offen',
        dueOn: '2022-10-31',
        reachedOn: '2026-06-19',
        moves: [{ on: '2021-09-28', to: '2026-06-30', reason: FLOOD }],
      },
      { title: 'Einweihung', dueOn: '2023-11-30', moves: [{ on: '2021-09-28', to: '2027-04-30', reason: FLOOD }] },
    ],
    reports: [
      {
        on: '2021-09-28',
        course: 'delayed',
        text: 'Der Platz stand unter Wasser, die Planung beginnt neu.',
        reason: FLOOD,
      },
      {
        ...{ on: '2026-11-09', course: 'on_track', text: 'Der erste Abschnitt ist offen und wird angenommen.' },
        ...{ nextStep: 'Pflanzung der acht Bäume', nextStepDue: '2027-03-15' },
      },
    ],
    evidence: ['S1'],
  },
  {
    ...{ code: '1.04', title: 'Radachse Mühle bis Velau', stage: 1, state: 'in_progress' },
    ...{
      startsOn: '2020-05-01',
      endsOn: '2023-12-31',
      lead: CIVIL_ENGINEERING,
      location: 'Mühle bis Velau',
      goals: ['1.2.1'],
    },
    moves: [
      { on: '2021-10-05', to: '2025-12-31', reason: `${FLOOD}: Brücke am Bach beschädigt` },
      { on: '2025-06-24', to: '2027-12-31', reason: 'Neuer Standort der Brücke, Verfahren beginnt von vorn' },
    ],
    rationale: 'Zwischen den Vierteln gibt es keinen Radweg; Kinder fahren auf der Hauptstraße zur Schule.',
    aim: 'Ein durchgehender Radweg von drei Kilometern, getrennt von der Straße.',
    money: { sum: 1_680, scheme: 'urban', gap: 520 },
    milestones: [
      {
        ...{ title: 'Brücke freigegeben', dueOn: '2022-09-30' },
        moves: [
          { on: '2021-10-05', to: '2025-09-30', reason: FLOOD },
          { on: '2025-06-24', to: '2027-09-30', reason: 'Neuer Standort der Brücke' },
        ],
      },
    ],
    reports: [
      {
        ...{
          on: '2026-09-30',
          course: 'delayed',
          text: 'Zwei von drei Abschnitten sind gebaut. Für die Brücke fehlt die Genehmigung.',
        },
        ...{
          reason: 'Wasserrecht am neuen Standort, Mehrkosten ohne Quelle',
          nextStep: 'Nachtrag zum Förderantrag',
          nextStepDue: '2027-01-31',
        },
      },
    ],
  },
  {
    ...{ code: '1.05', title: 'Leerstandskataster Innenstadt', stage: 1, state: 'completed' },
    ...{
      startsOn: '2019-06-01',
      endsOn: '2021-03-31',
      lead: 'Wirtschaftsförderung',
      area: 'Unterstolberg',
      goals: ['1.1.1'],
    },
    rationale: 'Niemand wusste, wie viele Läden und Wohnungen leer stehen.',
    aim: 'Ein Verzeichnis, das zweimal im Jahr ergänzt wird und Gruppen bei der Suche nach Räumen hilft.',
    money: { sum: 60, scheme: 'own' },
    milestones: [{ title: 'Verzeichnis im Netz der Stadt', dueOn: '2021-03-31', reachedOn: '2021-03-24' }],
  },
  {
    ...{ code: '1.06', title: 'Modellhaus für altersgerechten Umbau', stage: 2, state: 'funding_applied' },
    ...{ startsOn: '2026-03-01', endsOn: '2028-06-30', lead: PLANNING_OFFICE, area: 'Münsterbusch', goals: ['1.1.2'] },
    rationale:
      'Viele ältere Menschen in Münsterbusch leben im zweiten Stock ohne Aufzug und ziehen nicht um, weil sie bleiben wollen.',
    aim: 'An einem Haus zeigen, was ein Umbau kostet und wie man darin wohnt.',
    groups: [{ label: 'Mieterinnen und Mieter', count: 18, ageFrom: 65 }],
    money: { sum: 980, scheme: 'urban', gap: 240 },
  },
  {
    ...{ code: '1.07', title: 'Hof- und Fassadenprogramm', stage: 2, state: 'in_progress' },
    ...{ startsOn: '2024-02-01', endsOn: '2028-12-31', lead: PLANNING_OFFICE, goals: ['1.1.1'] },
    rationale: 'Versiegelte Höfe heizen sich auf und stehen nach Regen unter Wasser.',
    aim: 'Zehn Höfe im Jahr entsiegeln und begrünen, mit einem Zuschuss bis zur Hälfte der Kosten.',
    money: { sum: 600, scheme: 'urban' },
    reports: [{ on: '2026-10-01', course: 'on_track', text: '23 Höfe sind fertig, zwölf Anträge liegen vor.' }],
  },
  {
    ...{ code: '1.08', title: 'Mobilstation Münsterbusch', stage: 2, state: 'on_hold' },
    ...{ reason: 'Der Verkehrsverbund entscheidet erst 2027 über den Takt der Buslinie.' },
    ...{
      startsOn: '2025-01-01',
      endsOn: '2027-06-30',
      lead: CIVIL_ENGINEERING,
      area: 'Münsterbusch',
      goals: ['1.2.1'],
    },
    rationale: 'Wer kein Auto hat, kommt abends nicht mehr nach Hause.',
    aim: 'Bus, Leihrad und ein Auto zum Teilen an einem Ort.',
    money: { sum: 310, scheme: 'urban' },
  },
  {
    ...{ code: '1.09', title: 'Wohnraum für große Familien', stage: 2, state: 'idea' },
    ...{
      startsOn: '2027-01-01',
      endsOn: '2028-12-31',
      lead: 'Amt für Soziales',
      area: 'Oberstolberg',
      goals: ['1.1.2'],
    },
    rationale: 'Familien mit vier und mehr Kindern finden keine Wohnung und leben zu eng.',
    aim: 'Mit der Wohnungsgesellschaft prüfen, wo Wohnungen zusammengelegt werden können.',
  },
  {
    ...{ code: '1.10', title: 'Schulwegplan mit Kindern', stage: 2, state: 'planned' },
    ...{ startsOn: '2026-08-01', endsOn: '2027-07-31', lead: 'Schulverwaltungsamt', goals: ['1.2.1'] },
    rationale: 'Eltern bringen Kinder mit dem Auto, weil ihnen Wege unsicher vorkommen.',
    aim: 'Kinder zeigen ihre Wege; jede Grundschule bekommt einen Plan.',
    groups: [{ label: 'Grundschulkinder', count: 640, ageFrom: 6, ageTo: 10 }],
    phases: ['school_entry', 'primary_school'],
    participation: 'Streifzüge mit den dritten Klassen.',
    money: { sum: 80, scheme: 'own' },
  },
];

export const STOLBERG_FIELD_2: readonly DemoMeasure[] = [
  {
    ...{ code: '2.01', title: 'Hochbeete in Oberstolberg', stage: 1, state: 'completed' },
    ...{ startsOn: '2019-03-01', endsOn: '2020-10-31', lead: PARKS, area: 'Oberstolberg', goals: ['1.2.2'] },
    rationale: 'Bewohnerinnen wünschten sich auf der Expertenkonferenz 2016 Orte zum Gärtnern.',
    aim: 'Zwölf Beete, um die sich Nachbarschaften kümmern.',
    money: { sum: 45, scheme: 'third' },
  },
  {
    ...{ code: '2.02', title: 'Spielplatzprogramm Stufe 1', stage: 1, state: 'in_progress', isKey: true },
    ...{ startsOn: '2019-05-01', endsOn: '2023-09-30', lead: PARKS, goals: ['1.2.2', '2.1.1'], priority: 'high' },
    moves: [{ on: '2021-09-21', to: '2026-12-31', reason: `${FLOOD}: drei Plätze verschlammt, Böden ausgetauscht` }],
    rationale: 'Von elf Spielplätzen der Talachse waren sieben ohne Geräte für Kinder unter drei Jahren.',
    aim: 'Sechs Spielplätze, die Kinder mitgeplant haben.',
    groups: [{ label: 'Kinder', count: 900, ageFrom: 0, ageTo: 12 }],
    participation: 'Je Platz ein Nachmittag mit Kindern; abgestimmt wird mit Klebepunkten.',
    money: {
      costs: { 2019: 120, 2020: 180, 2022: 260, 2024: 210, 2025: 190, 2026: 90 },
      followUp: { 2027: 22, 2028: 22 },
      financing: [
        {
          ...{ source: 'Städtebauförderung Land und Bund', kind: 'state', rate: 80, state: 'drawn' },
          amounts: { 2019: 96, 2020: 144, 2022: 208, 2024: 168, 2025: 152, 2026: 72 },
        },
        {
          ...{ source: 'Eigenanteil Stadt', kind: 'own', rate: 20, state: 'granted' },
          amounts: { 2019: 24, 2020: 36, 2022: 52, 2024: 42, 2025: 38, 2026: 18 },
        },
      ],
    },
    milestones: [
      {
        title: 'Dritter Platz offen',
        dueOn: '2021-09-30',
        reachedOn: '2022-08-26',
        moves: [{ on: '2021-09-21', to: '2022-08-31', reason: FLOOD }],
      },
      {
        title: 'Sechster Platz offen',
        dueOn: '2023-09-30',
        moves: [{ on: '2021-09-21', to: '2026-12-15', reason: FLOOD }],
      },
    ],
    reports: [
      {
        ...{
          on: '2026-11-02',
          course: 'at_risk',
          text: 'Fünf Plätze sind offen; am sechsten fehlt das Klettergerüst.',
        },
        ...{ reason: 'Lieferzeit des Herstellers', nextStep: 'Abnahme', nextStepDue: '2026-12-15' },
      },
    ],
  },
  {
    ...{ code: '2.03', title: 'Vichtufer nach der Flut', stage: 1, state: 'in_progress' },
    ...{
      startsOn: '2020-09-01',
      endsOn: '2023-12-31',
      lead: PARKS,
      location: 'Vichtbach zwischen Mühle und Velau',
      goals: ['1.2.2'],
    },
    moves: [
      { on: '2021-08-31', to: '2025-06-30', reason: `${FLOOD}: Ufer weggespült, Entwurf hinfällig` },
      {
        on: '2024-11-19',
        to: '2027-09-30',
        reason: 'Schutz gegen Hochwasser geht vor; gemeinsamer Bau mit dem Wasserverband',
      },
    ],
    links: [
      { kind: 'decision', code: 'B-2018-01' },
      { kind: 'decision', code: 'B-2026-02', on: '2026-06-19' },
    ],
    rationale: 'Das Ufer war eingezäunt und ungenutzt, nach der Flut zerstört.',
    aim: 'Ein Uferweg, der bei Hochwasser überspült werden darf.',
    money: { sum: 760, scheme: 'urban' },
    milestones: [
      { title: 'Neuer Entwurf mit dem Wasserverband', dueOn: '2024-03-31', reachedOn: '2024-10-15' },
      {
        title: 'Baubeginn Uferweg',
        dueOn: '2025-03-31',
        moves: [{ on: '2024-11-19', to: '2027-03-31', reason: 'Gemeinsamer Bau mit dem Wasserverband' }],
      },
    ],
    reports: [
      { on: '2021-08-31', course: 'delayed', text: 'Das Ufer gibt es nicht mehr.', reason: FLOOD },
      {
        ...{ on: '2026-10-14', course: 'delayed', text: 'Die Planung des Wasserverbands liegt aus.' },
        ...{ reason: 'Verfahren des Wasserverbands', nextStep: 'Stellungnahme der Stadt', nextStepDue: '2026-12-18' },
      },
    ],
  },
  {
    ...{ code: '2.04', title: 'Baumpatenschaften', stage: 1, state: 'completed' },
    ...{ startsOn: '2020-02-01', endsOn: '2022-12-31', lead: PARKS, goals: ['1.2.2', '3.2.1'] },
    rationale: 'In zwei trockenen Sommern starben Straßenbäume.',
    aim: 'Hundert Bäume mit Menschen, die gießen.',
    money: { sum: 30, scheme: 'third' },
  },
  {
    ...{ code: '2.05', title: 'Spielplatzprogramm Stufe 2', stage: 2, state: 'decided' },
    ...{ startsOn: '2027-01-01', endsOn: '2028-10-31', lead: PARKS, goals: ['1.2.2'] },
    rationale: 'Die übrigen fünf Plätze der Talachse sind älter als zwanzig Jahre.',
    aim: 'Fünf Spielplätze mit Schatten und Sitzplätzen für Erwachsene.',
    money: { sum: 690, scheme: 'urban' },
  },
  {
    ...{ code: '2.06', title: 'Grünzug Liester', stage: 2, state: 'planned' },
    ...{
      startsOn: '2026-09-01',
      endsOn: '2028-12-31',
      lead: PARKS,
      area: 'Münsterbusch',
      location: 'Viertel Liester',
      goals: ['1.2.2'],
    },
    rationale: 'Zwischen den Wohnblöcken liegt Rasen, den niemand betritt.',
    aim: 'Ein Weg mit Wiese, Obstbäumen und einem Bolzplatz.',
    money: { sum: 390, scheme: 'urban' },
  },
  {
    ...{ code: '2.07', title: 'Bewegungspfad für Ältere', stage: 2, state: 'planned' },
    ...{
      startsOn: '2027-03-01',
      endsOn: '2028-05-31',
      lead: 'Amt für Soziales',
      area: 'Münsterbusch',
      goals: ['1.2.2', '3.1.2'],
    },
    rationale: 'Ältere Menschen gehen weniger aus dem Haus, seit die Bänke fehlen.',
    aim: 'Ein Rundweg mit Bänken alle hundert Meter und sechs Stationen.',
    groups: [{ label: 'Ältere Menschen', count: 300, ageFrom: 65 }],
    phases: ['old_age'],
    money: { sum: 120, scheme: 'third' },
  },
  {
    ...{ code: '2.08', title: 'Dachgärten auf Garagenhöfen', stage: 2, state: 'discontinued' },
    ...{ reason: 'Die Statik der Garagen trägt keine Gärten; ein Umbau kostet mehr als neue Flächen.' },
    ...{ startsOn: '2024-04-01', endsOn: '2026-03-31', lead: PARKS, area: 'Oberstolberg', goals: ['1.2.2'] },
    rationale: 'Freie Flächen sind rar, Garagendächer gibt es viele.',
    aim: 'Zwei Dächer probeweise begrünen.',
  },
  {
    ...{ code: '2.09', title: 'Schattenplätze gegen Hitze', stage: 2, state: 'idea' },
    ...{ startsOn: '2027-05-01', endsOn: '2028-09-30', lead: PARKS, goals: ['1.2.2'] },
    rationale: 'An heißen Tagen sind die Plätze der Talachse ab Mittag leer.',
    aim: 'Sonnensegel, Trinkbrunnen und Bäume an vier Plätzen.',
  },
];

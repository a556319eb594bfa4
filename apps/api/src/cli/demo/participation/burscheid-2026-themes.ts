import type { DemoTheme } from './participation-data.js';

const TOWN = 'Stadt Burscheid';

/** Themes of October 2026; every outcome of an answer occurs once, one theme is open, and one was merged. */
export const BURSCHEID_2026_THEMES: readonly DemoTheme[] = [
  {
    key: 'licht',
    name: 'Licht und Sicherheit',
    mergedFrom: 'Dunkle Wege',
    public: true,
    forwarded: ['2026-10-20', 'Bauamt Burscheid'],
    supports: [['measure', '3.01']],
    answer: {
      outcome: 'partly_adopted',
      reason:
        'Die Stadt stellt im Februar 2027 zwei neue Leuchten auf. Ein drittes Licht am hinteren Weg geht nicht: Dort leben geschützte Fledermäuse.',
      unit: TOWN,
      on: '2026-11-24',
      discussed: ['2026-11-17', 'Bauamt und Sozialplanung'],
      plannedFor: 'Februar 2027',
    },
  },
  {
    key: 'kita',
    name: 'Kita-Plätze und Randzeiten',
    forwarded: ['2026-11-03', 'Jugendhilfeplanung Burscheid'],
    supports: [
      ['measure', '2.02'],
      ['recommendation', 'E-2026-07'],
    ],
  },
  {
    key: 'sprache',
    name: 'Deutsch lernen, wenn die Kinder betreut sind',
    public: true,
    supports: [['recommendation', 'E-2026-08']],
    answer: {
      outcome: 'under_review',
      reason: 'Wir prüfen einen Kurs am Vormittag mit Kinderbetreuung. Bis Ende Februar sagen wir, ob es klappt.',
      unit: TOWN,
      on: '2026-11-19',
      due: '2027-02-28',
    },
  },
  {
    key: 'briefe',
    name: 'Briefe und Anträge verstehen',
    public: true,
    supports: [
      ['measure', '1.01'],
      ['recommendation', 'E-2026-06'],
    ],
    answer: {
      outcome: 'adopted',
      reason: 'Im Büdchen hilft jetzt auch donnerstags jemand bei Briefen. Sie brauchen keinen Termin.',
      unit: TOWN,
      on: '2026-11-10',
      discussed: ['2026-10-27', 'Sozialplanung und Büdchen'],
      doneOn: '2026-11-19',
    },
  },
  {
    key: 'bus',
    name: 'Bus und sichere Wege',
    answer: {
      outcome: 'passed_on',
      reason: 'Für den Bus ist der Kreis zuständig. Wir haben Ihre Beiträge am 2. November weitergegeben.',
      unit: TOWN,
      on: '2026-11-12',
      passedTo: 'Rheinisch-Bergischer Kreis, Nahverkehr',
    },
  },
  {
    key: 'nachbarn',
    name: 'Nachbarschaft und Mithelfen',
    public: true,
    answer: {
      outcome: 'exists_already',
      reason: 'Das Büdchen verleiht seit 2024 Werkzeug und Spiele. Fragen Sie dort nach der Liste.',
      unit: TOWN,
      on: '2026-11-12',
    },
  },
  {
    key: 'schwimmen',
    name: 'Ein Schwimmbad im Viertel',
    answer: {
      outcome: 'not_adopted',
      reason:
        'Ein eigenes Schwimmbad kann die Stadt nicht bezahlen. Für Kinder gibt es Kurse im Bad in der Innenstadt.',
      unit: TOWN,
      on: '2026-11-19',
    },
  },
  {
    key: 'arzt',
    name: 'Kinderärztin in der Nähe',
    answer: {
      outcome: 'out_of_scope',
      reason: 'Wo Praxen eröffnen, entscheidet die Kassenärztliche Vereinigung. Die Stadt hat darauf keinen Einfluss.',
      unit: TOWN,
      on: '2026-11-19',
    },
  },
  { key: 'wohnen', name: 'Wohnen und Nebenkosten' },
];

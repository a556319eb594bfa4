import { BURSCHEID_2026_CONTRIBUTIONS } from './burscheid-2026-contributions.js';
import { BURSCHEID_2026_THEMES } from './burscheid-2026-themes.js';
import type { DemoEvent } from './participation-data.js';

/** The evening of October 2026: written down, grouped, most of it answered. */
export const BURSCHEID_2026: DemoEvent = {
  title: 'Sozialraumkonferenz Zentrum Nord',
  heldOn: '2026-10-08',
  startsAt: '17.30 bis 20 Uhr',
  venue: 'Gemeindesaal, Burscheid',
  area: 'Zentrum Nord',
  receiptPrefix: 'K7',
  purpose: 'Was hat sich seit 2018 verändert, und was soll bis 2028 geschehen?',
  leeway:
    'Offen: die Planungsstufe 2 des Handlungskonzepts. Nicht offen: laufende Verträge und die Zahl der Kita-Gruppen in diesem Jahr.',
  support: 'Sprachmittlung Türkisch, Arabisch und Ukrainisch; Kinderbetreuung; zwei Helfende je Station',
  contactNote:
    'Schreiben Sie uns oder kommen Sie ins Büdchen, dienstags von 10 bis 12 Uhr. Sie müssen Ihren Namen nicht nennen.',
  contactEmail: 'beteiligung@burscheid.example',
  stations: [
    ['Ankommen und Sprache', 'story_circle'],
    ['Spielen und Freiraum', 'pin_map'],
    ['Familie und Kinder', 'world_cafe'],
    ['Wohnen', 'world_cafe'],
    ['Jugend', 'youth_format'],
    ['Nachbarschaft', 'idea_wall'],
  ],
  preparedOn: '2026-09-10',
  beginsAt: '15:35',
  checkedOn: '2026-10-13',
  contributions: BURSCHEID_2026_CONTRIBUTIONS,
  themes: BURSCHEID_2026_THEMES,
  participants: {
    total: 73,
    ages: { under_14: 11, '14_to_17': 9, '18_to_26': 2, '27_to_44': 27, '45_to_64': 14, '65_and_over': 10 },
    languages: { de: 38, tr: 13, ar: 9, uk: 6, ro: 2, bg: 1, ru: 2, pl: 1, en: 1 },
    missing:
      'Alleinstehende Ältere und junge Erwachsene. Nächstes Mal im Treppenhaus und in der Berufsschule einladen.',
  },
};

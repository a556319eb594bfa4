import type { DemoEvent } from './participation-data.js';

/** Prepared, and still to come. */
export const LEICHLINGEN_2026: DemoEvent = {
  title: 'Sozialraumkonferenz Cremers Weiden',
  heldOn: '2026-12-09',
  startsAt: '16.30 bis 19 Uhr',
  venue: 'Grundschule, Mensa, Leichlingen',
  area: 'Cremers Weiden',
  receiptPrefix: 'L4',
  purpose:
    'Was trägt den Alltag in Cremers Weiden, was fehlt? Grundlage für die Fachplanungskonferenz und den Steckbrief.',
  leeway: 'Offen: Angebote und Treffpunkte ab 2027. Nicht offen: der Bebauungsplan am Weiher.',
  support:
    'Sprachmittlung Ukrainisch, Russisch und Arabisch; Kinderbetreuung durch das Familienzentrum; zwei Helfende je Station',
  contactNote: 'Schreiben Sie uns, wenn Sie anderer Meinung sind.',
  contactEmail: 'beteiligung@leichlingen.example',
  stations: [
    ['Ankommen', 'story_circle'],
    ['Kinder malen ihr Viertel', 'children_format'],
    ['Wege und Plätze', 'pin_map'],
    ['Was ich kann', 'idea_wall'],
  ],
  preparedOn: '2026-11-05',
  beginsAt: '15:30',
  contributions: [],
  themes: [],
};

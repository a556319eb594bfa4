import type { DemoEvent } from './participation-data.js';

/** Prepared, and called off. Invented. */
export const OVERATH_2026: DemoEvent = {
  title: 'Sozialraumkonferenz Untereschbach',
  heldOn: '2026-06-24',
  startsAt: '17 bis 19 Uhr',
  venue: 'Pfarrsaal, Overath-Untereschbach',
  area: 'Untereschbach',
  receiptPrefix: 'U3',
  purpose: 'Was hilft jungen Familien in Untereschbach?',
  leeway: 'Offen: Angebote ab 2027.',
  support: 'Kinderbetreuung im Nebenraum',
  contactNote: 'Ein neuer Termin wird im Ort ausgehängt.',
  stations: [
    ['Familie und Kinder', 'world_cafe'],
    ['Wege', 'pin_map'],
  ],
  preparedOn: '2026-05-06',
  beginsAt: '15:00',
  contributions: [],
  themes: [],
  cancelled: { on: '2026-06-16', reason: 'Der Saal ist nach einem Wasserschaden gesperrt.' },
};

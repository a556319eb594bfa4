import type { PaperDocument } from '../../src/platform/documents/document.js';

/** Words that mean something to Typst, to XML and to spreadsheets. */
export const HOSTILE = 'Zentrum #strong[fett] $x^2$ \\ "Nord" <b>&amp; `roh` @fig *stern* _unter_ //weg /*weg*/ =1+1';

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><path d="M2 2L38 2L20 28Z" fill="#9e0000"/></svg>';

/** A document with one of everything. */
export function aDocument(more: Partial<PaperDocument> = {}): PaperDocument {
  return {
    title: HOSTILE,
    subject: 'Ein Dokument mit allem',
    publisher: 'Kreis Muster & Söhne',
    language: 'de',
    day: '2026-11-22',
    foot: 'Stand 31.12.2025',
    titlePage: null,
    contents: null,
    body: [
      { kind: 'heading', level: 1, kicker: 'Steckbrief', text: HOSTILE, newPage: true },
      {
        kind: 'paragraph',
        size: 'lead',
        text: [
          { text: 'Łódź, ', strong: true },
          { text: 'ſ ≤ 5', secondary: true },
        ],
      },
      { kind: 'heading', level: 2, text: 'Werte' },
      {
        kind: 'columns',
        share: 0.5,
        left: [{ kind: 'facts', items: [{ label: 'Rang', value: '2 von 74' }] }],
        right: [{ kind: 'picture', svg: SVG, alternative: 'Ein rotes Dreieck', caption: 'Lage', width: 1 }],
      },
      {
        kind: 'table',
        caption: 'Werte und Abweichung',
        columns: [
          { head: 'Indikator', align: 'left', share: 1 },
          { head: 'Abweichung', align: 'right', share: 0 },
        ],
        rows: [
          { group: 'A Bevölkerung' },
          {
            cells: [
              { text: HOSTILE },
              { text: '+1,9', drawing: { kind: 'deviation', value: 1.9, interval: [1.2, 9], colour: '#a85204' } },
            ],
          },
          {
            strong: true,
            cells: [{ text: 'ohne Wert', drawing: { kind: 'trend', points: [null, 1, null, 2] } }, { text: '.' }],
          },
          { cells: [{ text: 'Spanne', drawing: { kind: 'span', low: 1, at: 2, high: 5, of: 9 } }, { text: '–' }] },
        ],
        note: 'Werte in %.',
      },
      { kind: 'heading', level: 3, text: 'Zeichen' },
      { kind: 'list', items: ['eins', [{ text: 'zwei', strong: true }]] },
      { kind: 'entry', label: 'Stärke', text: HOSTILE, source: 'Quelle: Melderegister' },
    ],
    ...more,
  };
}

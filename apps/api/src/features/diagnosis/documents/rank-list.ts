import type { RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { IndexRunView, RunAreaView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { MapClassCode } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { Block, Row } from '../../../platform/documents/document.js';
import { day, NARROW, number, share } from '../../../platform/documents/german.js';
import { classMap, type DrawnDistrict } from './district-map.js';
import { MAP_CLASSES, NO_INDEX, STATUS_CLASSES } from './document-words.js';
import { editionName } from './value-table.js';

/** From great to little burden: dark stands out, also in grey. */
const COLOURS: Readonly<Record<MapClassCode, string>> = {
  far_above: '#00224e',
  above: '#575f77',
  around: '#9b957a',
  below: '#d3c27a',
  far_below: '#f6ecb8',
};

/** All areas by rank with their spans; those with special need for action are named as such, in words. */
export function rankTable(run: IndexRunView, certainty: RunCertaintyView, selected: ReadonlySet<string>): Block {
  const spans = new Map(certainty.areas.map((area) => [area.areaId, area]));
  return {
    kind: 'table',
    caption: `Ränge aller Gebiete im Index ${run.year}; Rang 1 weist auf den größten Handlungsbedarf hin`,
    columns: [
      { head: 'Rang', align: 'right', share: 0 },
      { head: run.edition.smallAreaLabel, align: 'left', share: 1.4 },
      { head: 'Einwohner', align: 'right', share: 0 },
      { head: 'Index', align: 'right', share: 0 },
      { head: 'Rang mit 90 % Sicherheit', align: 'left', share: 0 },
      { head: `unter den ersten ${certainty.top}`, align: 'right', share: 0.62 },
      { head: 'Status', align: 'left', share: 1.15 },
    ],
    rows: run.areas.map((area): Row => {
      const span = spans.get(area.id);
      const name = [
        { text: area.name },
        { text: area.municipalityName ? `, ${area.municipalityName}` : '', secondary: true as const },
      ];
      return {
        ...(selected.has(area.id) ? { strong: true as const } : {}),
        cells: [
          { text: area.rank === null ? '–' : String(area.rank) },
          { text: name },
          { text: number(area.population) },
          { text: area.indexValue === null ? '–' : number(area.indexValue, 2) },
          span && area.rank !== null
            ? {
                text:
                  span.rankLow === span.rankHigh
                    ? String(span.rankLow)
                    : `${span.rankLow}${NARROW}bis${NARROW}${span.rankHigh}`,
                drawing: { kind: 'span', low: span.rankLow, at: area.rank, high: span.rankHigh, of: run.areasScored },
              }
            : { text: '–' },
          { text: span ? chanceOf(span.pTop) : '–' },
          { text: selected.has(area.id) ? `${statusOf(area)}, ausgewählt` : statusOf(area) },
        ],
      };
    }),
    note: `Fett und mit „ausgewählt“: Gebiete mit besonderem Handlungsbedarf. Spannen aus ${number(certainty.replicates)} Ziehungen der gelieferten Fallzahlen. Stand ${day(run.note.latestReferenceDate)}; Gebietsstand ${editionName(run.edition.name)}; Quellen: ${run.note.sources.join('; ')}.`,
  };
}

/** The map of the classes; nothing without geometry. */
export function rankMap(run: IndexRunView, district: DrawnDistrict | null, selected: ReadonlySet<string>): Block[] {
  if (!district) return [];
  const classes = new Map(run.areas.map(({ id, mapClass }) => [id, mapClass]));
  const legend = run.mapClasses.map(({ code, count }) => ({
    colour: COLOURS[code],
    label: `${MAP_CLASSES[code]}: ${count}`,
  }));
  const colourOf = (id: string): string | null => {
    const code = classes.get(id);
    return code ? COLOURS[code] : null;
  };
  const counts = run.mapClasses.map(({ code, count }) => `${MAP_CLASSES[code]}: ${count}`).join(', ');
  const names = run.areas
    .filter(({ id }) => selected.has(id))
    .map(({ name, rank }) => (rank === null ? name : `${name} (Rang ${rank})`));
  return [
    {
      kind: 'picture',
      svg: classMap(district, colourOf, selected, legend),
      alternative: `Karte von ${run.district.name} mit den Klassen des Index; Zahl der Gebiete je Klasse: ${counts}. Doppelt umrandet sind die Gebiete mit besonderem Handlungsbedarf: ${names.join(', ') || 'keine'}.`,
      caption: `Index ${run.year}: Lage der Gebiete zum Bezugswert. Doppelt umrandet: Gebiete mit besonderem Handlungsbedarf. Weiß: ohne Index.`,
      width: 0.72,
    },
  ];
}

/** Of draws nothing is certain: neither 0 nor 100 per cent. */
function chanceOf(p: number): string {
  if (p > 0.99) return `über 99${NARROW}%`;
  return p < 0.01 ? `unter 1${NARROW}%` : share(p);
}

function statusOf({ statusClass, noIndexReason, excludedReason }: RunAreaView): string {
  if (statusClass) return STATUS_CLASSES[statusClass];
  if (excludedReason) return 'nimmt nicht teil';
  return noIndexReason ? NO_INDEX[noIndexReason] : '–';
}

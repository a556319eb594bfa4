/** A piece of evidence of a measure in words: the figure as it was when it was cited, with its unit and beside that of a larger area. */
import type { LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import {
  INDICATOR_DIRECTIONS,
  INDICATOR_UNITS,
  type IndicatorDirection,
  type IndicatorUnit,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { comparison } from '@quartierwerk/domain/indicators/comparison';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { pinnedFigure } from '../../../shared/chain/pinned-figure.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { valueText } from '../../../shared/words/value-words.js';

export interface EvidenceWords {
  /** Bold before the name; empty for words. */
  readonly figure: string;
  readonly facts: string;
  /** The figure beside it and the difference; empty where none was pinned. */
  readonly company: string;
}

type Pinned = NonNullable<LinkedNodeView['pinned']>;

interface Shown {
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
}

export function evidenceWords(link: Pick<LinkedNodeView, 'node' | 'pinned' | 'note'>, formats: Formats): EvidenceWords {
  const { pinned } = link;
  return {
    figure: pinned === null ? '' : figureOf(pinned, formats),
    facts: factsOf(link),
    company: pinned === null ? '' : companyOf(pinned, formats),
  };
}

/** What was pinned before units were kept is shown as it was then. */
function shownOf(pinned: Pinned): Shown {
  return {
    unit: INDICATOR_UNITS.find((unit) => unit === pinned['unit']) ?? 'ratio',
    decimals: typeof pinned['decimals'] === 'number' ? pinned['decimals'] : 1,
    direction: INDICATOR_DIRECTIONS.find((direction) => direction === pinned['direction']) ?? 'context',
  };
}

function figureOf(pinned: Pinned, formats: Formats): string {
  if (typeof pinned['rate'] === 'number') return valueText(pinned['rate'], 'present', shownOf(pinned), formats);
  if (pinned['status'] === 'suppressed') return $localize`:@@plans.suppressed:geheim`;
  return typeof pinned['rank'] === 'number' ? $localize`:@@plans.rank:Rang ${pinned['rank']}:rank:` : '';
}

function companyOf(pinned: Pinned, formats: Formats): string {
  const figure = pinnedFigure(pinned);
  if (figure === null || figure.above === null) return '';
  const { value, above } = figure;
  const shown = shownOf(pinned);
  const there = `${above.name} ${valueText(above.value, 'present', shown, formats)}`;
  return `${there}; ${differenceOf(value, above.value, shown, formats)}`;
}

function differenceOf(rate: number, reference: number, shown: Shown, formats: Formats): string {
  const { distance, lies, favourable } = comparison(rate, reference, shown);
  if (lies === 'level') return $localize`:@@plans.level:hier gleich`;
  const by = distanceWords(distance, shown, formats);
  const words =
    lies === 'above'
      ? $localize`:@@plans.higher:hier ${by}:by: mehr`
      : $localize`:@@plans.lower:hier ${by}:by: weniger`;
  if (favourable === null) return words;
  return favourable
    ? $localize`:@@plans.favourable:${words}:difference:, günstiger`
    : $localize`:@@plans.unfavourable:${words}:difference:, ungünstiger`;
}

/** Two shares differ by points, not by per cent. */
function distanceWords(distance: number, shown: Shown, formats: Formats): string {
  if (shown.unit !== 'percent') return valueText(distance, 'present', shown, formats);
  return $localize`:@@plans.points:${formats.number(distance, shown.decimals)}:points: Prozentpunkte`;
}

function factsOf({ node, pinned, note }: Pick<LinkedNodeView, 'node' | 'pinned' | 'note'>): string {
  const [area, year] = [pinned?.['areaName'], pinned?.['year']];
  return [
    NODE_KIND_WORDS[node.kind],
    typeof area === 'string' ? area : '',
    typeof year === 'number' ? $localize`:@@plans.pinnedYear:Wert ${year}:year:, angeheftet` : '',
    note ?? '',
  ]
    .filter((fact) => fact !== '')
    .join(', ');
}

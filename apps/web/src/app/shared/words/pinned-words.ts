/** Evidence as it was when it was cited, in words. */
import type { Formats } from '@quartierwerk/ui/format/formats';
import { figureWords, pinnedFigure } from '../chain/pinned-figure.js';

/** What was pinned when a link was made, in words: only what is a figure with a meaning for readers. */
export function pinnedWords(pinned: Readonly<Record<string, unknown>> | null, formats: Formats): string {
  if (pinned === null) return '';
  const figure = (key: string) => (typeof pinned[key] === 'number' ? (pinned[key] as number) : null);
  const [rank, index, deviation, year] = ['rank', 'indexValue', 'deviation', 'year'].map(figure);
  const cited = pinnedFigure(pinned);
  const words: string[] = [];
  if (cited)
    words.push(cited.unit === null ? valueWithoutUnit(figureWords(cited, formats)) : figureWords(cited, formats));
  if (typeof deviation === 'number') {
    words.push($localize`:@@chain.pinnedDeviation:${formats.signed(deviation)}:deviation: Standardabweichungen`);
  }
  if (typeof rank === 'number' && !cited?.rank) words.push($localize`:@@chain.pinnedRank:Rang ${rank}:rank:`);
  if (typeof index === 'number') words.push($localize`:@@chain.pinnedIndex:Index ${formats.number(index, 2)}:index:`);
  if (typeof year === 'number') words.push(String(year));
  return words.join(', ');
}

/** Without a unit the bare number would read like a count. */
function valueWithoutUnit(words: string): string {
  return $localize`:@@chain.pinnedRate:Wert ${words}:rate:`;
}

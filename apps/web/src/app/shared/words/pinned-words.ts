/** Evidence as it was when it was cited, in words. */
import type { Formats } from '@quartierwerk/ui/format/formats';

/** What was pinned when a link was made, in words: only what is a figure with a meaning for readers. */
export function pinnedWords(pinned: Readonly<Record<string, unknown>> | null, formats: Formats): string {
  if (pinned === null) return '';
  const figure = (key: string) => (typeof pinned[key] === 'number' ? (pinned[key] as number) : null);
  const [rank, index, rate, deviation, year] = ['rank', 'indexValue', 'rate', 'deviation', 'year'].map(figure);
  const words: string[] = [];
  if (typeof rate === 'number') words.push($localize`:@@chain.pinnedRate:Wert ${formats.number(rate, 1)}:rate:`);
  if (typeof deviation === 'number') {
    words.push($localize`:@@chain.pinnedDeviation:${formats.signed(deviation)}:deviation: Standardabweichungen`);
  }
  if (typeof rank === 'number') words.push($localize`:@@chain.pinnedRank:Rang ${rank}:rank:`);
  if (typeof index === 'number') words.push($localize`:@@chain.pinnedIndex:Index ${formats.number(index, 2)}:index:`);
  if (typeof year === 'number') words.push(String(year));
  return words.join(', ');
}

/** A comparison of two runs in words: the sentence over it, what became of each area, and areas that cannot be compared. */
import type { AreaRelation } from '@quartierwerk/domain/diagnosis/comparison/area-matches';
import type {
  ComparedArea,
  GroupChange,
  IncomparableAreas,
  RankedArea,
} from '@quartierwerk/domain/diagnosis/comparison/run-comparison';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { FiguresComparison } from './compare-figures.js';

export const changeWords: Readonly<Record<GroupChange, string>> = {
  enters: $localize`:@@diagnosis.changeEnters:kommt in die Gruppe`,
  leaves: $localize`:@@diagnosis.changeLeaves:geht aus der Gruppe`,
  stays: $localize`:@@diagnosis.changeStays:bleibt in der Gruppe`,
  outside: $localize`:@@diagnosis.changeOutside:außerhalb der Gruppe`,
  unranked: $localize`:@@diagnosis.changeUnranked:auf beiden Seiten ohne Index`,
};

/** How far an area moved; in front stands the greater need. */
export function shiftWords({ shift, rankA, rankB }: ComparedArea, formats: Formats): string {
  if (shift === null) {
    if (rankA !== null) return $localize`:@@diagnosis.shiftLost:rechts ohne Index`;
    return rankB === null ? '' : $localize`:@@diagnosis.shiftGained:links ohne Index`;
  }
  if (shift === 0) return $localize`:@@diagnosis.shiftNone:unverändert`;
  const places = formats.number(Math.abs(shift));
  return shift < 0
    ? $localize`:@@diagnosis.shiftAhead:${places}:places: weiter vorn`
    : $localize`:@@diagnosis.shiftBehind:${places}:places: weiter hinten`;
}

/** Where the group ends; on both sides where that is not the same rank, since not as many areas take part. */
export function topWords(topA: number, topB: number): string {
  return topA === topB
    ? String(topB)
    : $localize`:@@diagnosis.bothTops:${topA}:left: (links) und ${topB}:right: (rechts)`;
}

/** "2 Gebiete kommen in die Gruppe bis Rang 9, 2 gehen hinaus, 7 bleiben." */
export function groupSentence({ runs, topA, topB }: Pick<FiguresComparison, 'runs' | 'topA' | 'topB'>): string {
  const top = topWords(topA, topB);
  const { entering, leaving, staying } = runs;
  if (entering + leaving === 0) {
    return $localize`:@@diagnosis.groupSame:Die Gruppe bis Rang ${top}:top: ist dieselbe.`;
  }
  const come =
    entering === 1
      ? $localize`:@@diagnosis.oneEnters:1 Gebiet kommt in die Gruppe bis Rang ${top}:top:`
      : $localize`:@@diagnosis.manyEnter:${entering}:count: Gebiete kommen in die Gruppe bis Rang ${top}:top:`;
  const go =
    leaving === 1
      ? $localize`:@@diagnosis.oneLeaves:1 geht hinaus`
      : $localize`:@@diagnosis.manyLeave:${leaving}:count: gehen hinaus`;
  return $localize`:@@diagnosis.groupChanges:${come}:come:, ${go}:go:, ${staying}:stay: bleiben.`;
}

/** How alike the two orders are as a whole; empty where too few areas are ranked on both sides. */
export function orderSentence({ runs }: FiguresComparison, formats: Formats): string {
  const { meanShift, correlation, rankedOnBoth } = runs;
  if (meanShift === null || correlation === null) return '';
  const [mean, alike] = [formats.number(meanShift, 1), formats.number(correlation, 2)];
  const sentence = $localize`:@@diagnosis.orderShift:Im Mittel verschiebt sich ein Gebiet um ${mean}:mean: Ränge; die beiden Reihenfolgen stimmen zu ${alike}:correlation: überein (1 = gleich, Rangkorrelation nach Spearman).`;
  if (!runs.placesDiffer) return sentence;
  return $localize`:@@diagnosis.orderAmong:${sentence}:sentence: Verschiebungen sind unter den ${formats.number(rankedOnBoth)}:count: Gebieten gezählt, die auf beiden Seiten einen Rang haben.`;
}

const RELATION_WORDS: Readonly<Record<Exclude<AreaRelation, 'same'>, string>> = {
  divided: $localize`:@@diagnosis.relationDivided:geteilt`,
  merged: $localize`:@@diagnosis.relationMerged:zusammengelegt`,
  redrawn: $localize`:@@diagnosis.relationRedrawn:neu zugeschnitten`,
  only_a: $localize`:@@diagnosis.relationOnlyA:nur links`,
  only_b: $localize`:@@diagnosis.relationOnlyB:nur rechts`,
};

export interface IncomparableRow {
  readonly relation: string;
  readonly a: string;
  readonly b: string;
}

export function incomparableRows({ a, b, runs }: FiguresComparison): IncomparableRow[] {
  const names = (side: typeof a) => new Map(side.figures.areas.map(({ code, name }) => [code, name]));
  const [namesA, namesB] = [names(a), names(b)];
  return runs.incomparable.map(({ relation, ...areas }: IncomparableAreas) => ({
    relation: RELATION_WORDS[relation],
    a: areas.a.map((area) => ranked(area, namesA)).join(', '),
    b: areas.b.map((area) => ranked(area, namesB)).join(', '),
  }));
}

function ranked({ code, rank }: RankedArea, names: ReadonlyMap<string, string>): string {
  const name = names.get(code) ?? code;
  return rank === null ? name : $localize`:@@diagnosis.namedRank:${name}:name: (Rang ${rank}:rank:)`;
}

/** What a run says of one area as a whole, in words. */
import type { ProfileRunView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { OwnClassKind } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { STATUS_CLASS_WORDS } from './picture-words.js';

export interface IndexFact {
  readonly term: string;
  readonly text: string;
}

const KINDS: Readonly<Record<Exclude<OwnClassKind, 'top'>, string>> = {
  quantile: $localize`:@@diagnosis.kindQuantile:gleich viele Gebiete`,
  optimal: $localize`:@@diagnosis.kindOptimal:natürliche Grenzen`,
  sd: $localize`:@@diagnosis.kindSd:Standardabweichungen`,
  manual: $localize`:@@diagnosis.kindManual:von Hand`,
};

export function indexFacts(run: ProfileRunView, formats: Formats): IndexFact[] {
  const { rank, rankedAreas, indexValue, statusClass, ownClass, conspicuous, indicatorsUsed, indicatorsExpected } = run;
  const basis = $localize`:@@diagnosis.lineBasisText:${indicatorsUsed}:used: von ${indicatorsExpected}:of: Indikatoren`;
  if (rank === null) {
    return [
      { term: RANK, text: $localize`:@@diagnosis.lineNoIndex:kein Index` },
      { term: BASIS, text: basis },
    ];
  }
  return [
    { term: RANK, text: $localize`:@@diagnosis.lineRankText:${rank}:rank: von ${rankedAreas}:of:` },
    { term: INDEX, text: formats.signed(indexValue, 2) },
    ...(statusClass === null ? [] : [{ term: CLASS, text: STATUS_CLASS_WORDS[statusClass] }]),
    ...(ownClass === null ? [] : [{ term: OWN_CLASS, text: ownClassInWords(ownClass) }]),
    {
      term: $localize`:@@diagnosis.conspicuous:auffällig`,
      text: $localize`:@@diagnosis.lineConspicuous:an ${conspicuous}:count: von ${indicatorsUsed}:of: Indikatoren`,
    },
    { term: BASIS, text: basis },
  ];
}

const RANK = $localize`:@@diagnosis.lineRank:Rang`;
const INDEX = $localize`:@@diagnosis.lineIndex:Index`;
const CLASS = $localize`:@@diagnosis.lineStatus:Klasse`;
const OWN_CLASS = $localize`:@@diagnosis.lineMapClass:auf der Karte`;
const BASIS = $localize`:@@diagnosis.lineBasis:beruht auf`;

function ownClassInWords({ kind, number, of }: NonNullable<ProfileRunView['ownClass']>): string {
  if (kind !== 'top') {
    return $localize`:@@diagnosis.lineOwnClass:Klasse ${number}:number: von ${of}:of:, ${KINDS[kind]}:kind:`;
  }
  return number === 1 ? $localize`:@@diagnosis.ownTop:erste Gruppe` : $localize`:@@diagnosis.ownOthers:übrige`;
}

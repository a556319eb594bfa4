/** What a run says of one area as a whole, in words. */
import type { ProfileRunView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { OwnClassKind, StatusClassCode } from '@quartierwerk/domain/diagnosis/vocabulary';
import type { Formats } from '@quartierwerk/ui/format/formats';

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

/** A low status is much burden; beside a high index the word alone would read as the opposite. */
const STATUS_MEANINGS: Readonly<Record<StatusClassCode, string>> = {
  high: $localize`:@@diagnosis.meansHigh:hoch, wenig Belastung`,
  middle: $localize`:@@diagnosis.meansMiddle:mittel`,
  low: $localize`:@@diagnosis.meansLow:niedrig, viel Belastung`,
  very_low: $localize`:@@diagnosis.meansVeryLow:sehr niedrig, sehr viel Belastung`,
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
    ...(statusClass === null ? [] : [{ term: STATUS, text: STATUS_MEANINGS[statusClass] }]),
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
const STATUS = $localize`:@@diagnosis.lineStatus:Status`;
const OWN_CLASS = $localize`:@@diagnosis.lineMapClass:auf der Karte`;
const BASIS = $localize`:@@diagnosis.lineBasis:beruht auf`;

function ownClassInWords({ kind, number, of }: NonNullable<ProfileRunView['ownClass']>): string {
  if (kind !== 'top') {
    return $localize`:@@diagnosis.lineOwnClass:Klasse ${number}:number: von ${of}:of:, ${KINDS[kind]}:kind:`;
  }
  return number === 1 ? $localize`:@@diagnosis.ownTop:erste Gruppe` : $localize`:@@diagnosis.ownOthers:übrige`;
}

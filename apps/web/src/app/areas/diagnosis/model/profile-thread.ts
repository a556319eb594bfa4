/** The thread of an area profile: only the stations that exist so far, each with what stands there. */
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { ThreadBead } from '@quartierwerk/ui/thread-rail/thread-rail';
import { ADDRESSES } from '../../../shared/addresses.js';

export function profileThread(profile: AreaProfileView): ThreadBead[] {
  const { run, profile: edition, area, indicators } = profile;
  const conspicuous = run
    ? $localize`:@@diagnosis.beadConspicuous:${run.conspicuous}:count: von ${run.indicatorsExpected}:of: auffällig`
    : $localize`:@@diagnosis.beadIndicators:${indicators.length}:count: mit Werten`;
  return [
    {
      station: $localize`:@@diagnosis.stationIndicators:Indikatoren`,
      text: indicators.length === 0 ? $localize`:@@diagnosis.beadNoValues:keine Werte` : conspicuous,
      state: indicators.length === 0 ? 'missing' : 'exists',
      link: ADDRESSES.indicators,
    },
    {
      station: $localize`:@@diagnosis.station:Index`,
      text: run ? indexText(run) : $localize`:@@diagnosis.beadNoRun:kein Lauf`,
      state: run ? 'exists' : 'missing',
      ...(run ? { link: `${ADDRESSES.run(run.number)}` } : {}),
    },
    {
      station: $localize`:@@diagnosis.stationProfile:Steckbrief`,
      text: edition
        ? $localize`:@@diagnosis.beadProfile:${area.name}:area:, Ausgabe ${edition.edition}:edition:`
        : $localize`:@@diagnosis.beadNoProfile:noch nicht angelegt`,
      state: 'here',
      hollow: edition === null,
    },
  ];
}

function indexText({ year, rank, rankedAreas }: NonNullable<AreaProfileView['run']>): string {
  return rank === null
    ? $localize`:@@diagnosis.beadNoRank:${year}:year:, ohne Rang`
    : $localize`:@@diagnosis.beadRank:${year}:year:, Rang ${rank}:rank: von ${rankedAreas}:of:`;
}

/** The thread of the whole district: what stands at each station, and where it breaks off. Only counted things, nothing estimated. */
import type { StationsView } from '@quartierwerk/contracts/chain/chain.views';
import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ProfileRowView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { ADDRESSES } from '../../../shared/addresses.js';
import type { CatalogueGaps } from './catalogue-gaps.js';
import { withoutProfile } from './tasks.js';

export interface StationFact {
  readonly station: string;
  readonly text: string;
  readonly link: string;
}

export interface ThreadGap {
  readonly count: number;
  readonly text: string;
  readonly link: string;
}

/** What is known; null where the person's role does not see it or it is not read yet. */
export interface ThreadSources {
  readonly counts: StationsView | null;
  readonly catalogue: CatalogueGaps | null;
  readonly runs: readonly IndexRunRowView[] | null;
  readonly profiles: readonly ProfileRowView[] | null;
}

export function stationFacts({ counts, catalogue, runs, profiles }: ThreadSources): StationFact[] {
  const facts: StationFact[] = [];
  if (catalogue) {
    const { year, total, delivered } = catalogue;
    facts.push({
      station: $localize`:@@start.indicators:Indikatoren`,
      text:
        year === null
          ? $localize`:@@start.noValues:${total}:total:, noch ohne Werte`
          : $localize`:@@start.withValues:${delivered.length}:delivered: von ${total}:total: mit Werten für ${year}:year:`,
      link: ADDRESSES.indicators,
    });
  }
  if (runs) {
    const frozen = runs.find(({ state }) => state === 'frozen');
    const selected = counts?.selectedAreas ?? 0;
    facts.push({
      station: $localize`:@@start.index:Index`,
      text: frozen
        ? $localize`:@@start.frozenRun:Lauf ${frozen.number}:number: für ${frozen.year}:year:, ${selected}:selected: Gebiete ausgewählt`
        : runs.length === 0
          ? $localize`:@@start.noRun:noch kein Lauf`
          : $localize`:@@start.onlyDrafts:${runs.length}:count: Läufe, keiner festgeschrieben`,
      link: ADDRESSES.runs,
    });
  }
  if (profiles) {
    const begun = profiles.filter(({ profile }) => profile !== null);
    const released = begun.filter(({ profile }) => profile?.state === 'released');
    facts.push({
      station: $localize`:@@start.profiles:Steckbriefe`,
      text:
        profiles.length === 0
          ? $localize`:@@start.noProfiles:noch keine`
          : $localize`:@@start.releasedOf:${released.length}:released: von ${profiles.length}:of: freigegeben`,
      link: ADDRESSES.profiles,
    });
  }
  return facts;
}

/** Where something stands to which nothing is tied yet. */
export function threadGaps({ catalogue, runs, profiles }: ThreadSources): ThreadGap[] {
  const gaps: ThreadGap[] = [];
  const lacking = catalogue?.year === null ? 0 : (catalogue?.lacking.length ?? 0);
  if (lacking > 0) {
    gaps.push({
      count: lacking,
      text: $localize`:@@start.gapIndicators:Indikatoren ohne Werte für ${catalogue?.year}:year:`,
      link: ADDRESSES.indicators,
    });
  }
  if (runs && runs.length > 0 && !runs.some(({ state }) => state === 'frozen')) {
    gaps.push({
      count: runs.length,
      text: $localize`:@@start.gapRuns:Läufe, von denen keiner festgeschrieben ist`,
      link: ADDRESSES.runs,
    });
  }
  const missing = profiles ? withoutProfile(profiles).length : 0;
  if (missing > 0) {
    gaps.push({
      count: missing,
      text: $localize`:@@start.gapProfiles:ausgewählte Gebiete ohne Steckbrief`,
      link: ADDRESSES.profiles,
    });
  }
  const silent =
    profiles?.filter(({ profile, statementCount }) => profile !== null && statementCount === 0).length ?? 0;
  if (silent > 0) {
    gaps.push({
      count: silent,
      text: $localize`:@@start.gapStatements:Steckbriefe ohne Aussage`,
      link: ADDRESSES.profiles,
    });
  }
  return gaps;
}

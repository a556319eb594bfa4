/** What waits for the person who is signed in: only what exists and what their role can do something about. */
import type { IndexRunRowView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ProfileRowView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { OpenImportView } from '@quartierwerk/contracts/indicators/imports.views';
import type { StatusShape } from '@quartierwerk/ui/status/status';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';
import type { CatalogueGaps } from './catalogue-gaps.js';

export interface Task {
  readonly id: string;
  readonly shape: StatusShape;
  readonly sign: string;
  readonly title: string;
  readonly facts: string;
  readonly station: string;
  readonly action: string;
  readonly link: string;
}

const STATION_INDICATORS = $localize`:@@start.indicators:Indikatoren`;
const STATION_INDEX = $localize`:@@start.index:Index`;
const STATION_PROFILES = $localize`:@@start.profiles:Steckbriefe`;
/** More of one kind than this become one line with their number. */
const MOST = 3;
const MOST_NAMES = 8;

/** An import that was begun and neither stored nor discarded. */
export function importTasks(imports: readonly OpenImportView[]): Task[] {
  return imports.map(({ id, fileName, title, state, errors }) => {
    const broken = state === 'failed' || (errors ?? 0) > 0;
    return {
      id: `import-${id}`,
      shape: broken ? 'care' : 'half',
      sign: broken ? $localize`:@@start.signCheck:zu prüfen` : $localize`:@@start.signBegun:begonnen`,
      title: $localize`:@@start.import:Import ${title || fileName}:title: fortsetzen`,
      facts:
        (errors ?? 0) > 0
          ? $localize`:@@start.importErrors:${fileName}:file:, ${errors}:count: Fehler in der Datei`
          : fileName,
      station: STATION_INDICATORS,
      action: $localize`:@@start.resume:Fortsetzen`,
      link: ADDRESSES.importStep(id, 'datei'),
    };
  });
}

/** Figures that are not there yet for the latest year: one line, however many. */
export function deliveryTask({ year, lacking }: CatalogueGaps): Task[] {
  if (year === null || lacking.length === 0) return [];
  return [
    {
      id: 'deliveries',
      shape: 'gap',
      sign: $localize`:@@start.signGap:fehlt`,
      title:
        lacking.length === 1
          ? $localize`:@@start.oneLacking:1 Indikator ohne Werte für ${year}:year:`
          : $localize`:@@start.lacking:${lacking.length}:count: Indikatoren ohne Werte für ${year}:year:`,
      facts: named(lacking),
      station: STATION_INDICATORS,
      action: $localize`:@@start.toDeliveries:Lieferungen ansehen`,
      link: ADDRESSES.deliveries,
    },
  ];
}

/** Runs that were computed and never frozen, the latest first. A frozen run of the same year and edition answers an older draft. */
export function runTasks(runs: readonly IndexRunRowView[]): Task[] {
  const open = runs.filter(
    (run) =>
      run.state === 'draft' &&
      !runs.some(
        (other) =>
          other.state === 'frozen' &&
          other.number > run.number &&
          other.year === run.year &&
          other.edition.id === run.edition.id,
      ),
  );
  return open.slice(0, MOST).map(({ number, title, year, edition }) => ({
    id: `run-${number}`,
    shape: 'draft' as const,
    sign: $localize`:@@start.signDraft:Entwurf`,
    title: $localize`:@@start.run:Lauf ${number}:number: ist noch nicht festgeschrieben`,
    facts: `${title}, ${year}, ${edition.name}`,
    station: STATION_INDEX,
    action: $localize`:@@start.viewRun:Lauf ansehen`,
    link: ADDRESSES.run(number),
  }));
}

/** Selected areas nobody has begun a profile for. */
export function missingProfileTasks(profiles: readonly ProfileRowView[]): Task[] {
  const missing = withoutProfile(profiles);
  const [only] = missing;
  if (!only) return [];
  const station = STATION_PROFILES;
  const sign = $localize`:@@start.signGap:fehlt`;
  if (missing.length === 1) {
    const title = $localize`:@@start.oneProfile:Steckbrief ${only.area.name}:area: anlegen`;
    const action = $localize`:@@start.openProfile:Steckbrief öffnen`;
    return [{ id: 'profiles', shape: 'gap', sign, title, facts: placeOf(only), station, action, link: linkOf(only) }];
  }
  return [
    {
      ...{ id: 'profiles', shape: 'gap', sign, station },
      title: $localize`:@@start.manyProfiles:${missing.length}:count: ausgewählte Gebiete ohne Steckbrief`,
      facts: named(missing.map(({ area }) => area.name)),
      action: $localize`:@@start.toProfiles:Steckbriefe ansehen`,
      link: ADDRESSES.profiles,
    },
  ];
}

/** Profiles that are written and wait for their release. */
export function releaseTasks(profiles: readonly ProfileRowView[]): Task[] {
  const drafts = profiles.filter(({ profile }) => profile?.state === 'draft');
  const sign = $localize`:@@start.signDraft:Entwurf`;
  if (drafts.length > MOST) {
    return [
      {
        ...{ id: 'releases', shape: 'draft', sign, station: STATION_PROFILES },
        title: $localize`:@@start.manyReleases:${drafts.length}:count: Steckbriefe sind noch Entwurf`,
        facts: named(drafts.map(({ area }) => area.name)),
        action: $localize`:@@start.toProfiles:Steckbriefe ansehen`,
        link: ADDRESSES.profiles,
      },
    ];
  }
  return drafts.map((row) => ({
    id: `release-${row.area.id}`,
    shape: 'draft' as const,
    sign,
    title: $localize`:@@start.release:Steckbrief ${row.area.name}:area: freigeben`,
    facts: $localize`:@@start.releaseFacts:${placeOf(row)}:place:; Aussagen: ${row.statementCount}:statements:, Notizen: ${row.noteCount}:notes:`,
    station: STATION_PROFILES,
    action: $localize`:@@start.check:Prüfen`,
    link: linkOf(row),
  }));
}

export function withoutProfile(profiles: readonly ProfileRowView[]): ProfileRowView[] {
  return profiles.filter(({ selection, profile }) => selection !== null && profile === null);
}

function placeOf({ municipality }: ProfileRowView): string {
  return municipality?.name ?? '';
}

function linkOf({ area, municipality }: ProfileRowView): string {
  return ADDRESSES.profile(municipality ? slugOf(municipality.name) : area.id, slugOf(area.name) || area.id);
}

/** The first names, and how many more there are. */
function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const list = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? $localize`:@@start.more:${list}:names: und ${rest}:count: weitere` : list;
}

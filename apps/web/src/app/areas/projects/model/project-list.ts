/** The list of projects: segments with counts, filters, and groups by what must happen. */
import type { ProjectRowView } from '@quartierwerk/contracts/projects/project.views';
import { finderOf } from '@quartierwerk/domain/chain/sought';
import type { FilterField, FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import type { Segment as SegmentOption } from '@quartierwerk/ui/segments/segments';

export type Segment = 'all' | 'running' | 'planned' | 'over';

export interface ProjectGroup {
  readonly label: string;
  readonly rows: readonly ProjectRowView[];
}

export function segmentsOf(rows: readonly ProjectRowView[]): SegmentOption[] {
  const count = (segment: Segment): number => rows.filter((row) => belongs(row, segment)).length;
  return [
    { value: 'all', label: $localize`:@@projects.all:alle`, count: rows.length },
    { value: 'running', label: $localize`:@@projects.segmentRunning:laufend`, count: count('running') },
    { value: 'planned', label: $localize`:@@projects.planned:geplant`, count: count('planned') },
    { value: 'over', label: $localize`:@@projects.segmentOver:beendet`, count: count('over') },
  ];
}

/** Fields in which something can be chosen between. */
export function filterFields(rows: readonly ProjectRowView[]): FilterField[] {
  const field = (key: string, label: string, values: readonly (string | null)[]): FilterField => {
    const options = [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));
    return { key, label, options: options.map((value) => ({ value, label: value })) };
  };
  return [
    field(
      'traeger',
      $localize`:@@projects.carrier:Träger`,
      rows.map(({ carrier }) => carrier.name),
    ),
    field(
      'kommune',
      $localize`:@@projects.area:Gebiet`,
      rows.map(({ areaName }) => areaName),
    ),
    field(
      'programm',
      $localize`:@@projects.programme:Programm`,
      rows.map(({ programmeName }) => programmeName),
    ),
  ].filter(({ options }) => options.length > 1);
}

export function filterProjects(
  rows: readonly ProjectRowView[],
  segment: Segment,
  state: FilterState,
  text: string,
): ProjectRowView[] {
  const finds = finderOf(text);
  return rows.filter(
    (row) =>
      belongs(row, segment) &&
      (state['traeger'] ?? row.carrier.name) === row.carrier.name &&
      (state['kommune'] ?? row.areaName) === row.areaName &&
      (state['programm'] ?? row.programmeName) === row.programmeName &&
      finds(row.title, row.carrier.name, row.areaName),
  );
}

/** What is overdue or far below stands first; what is over last. */
export function groupsOf(rows: readonly ProjectRowView[]): ProjectGroup[] {
  const over = rows.filter((row) => belongs(row, 'over'));
  const live = rows.filter((row) => !over.includes(row));
  const pressing = live.filter(isPressing);
  return [
    { label: $localize`:@@projects.groupPressing:Überfällig oder weit unter Soll`, rows: pressing },
    { label: $localize`:@@projects.groupRunning:Im Gang`, rows: live.filter((row) => !pressing.includes(row)) },
    { label: $localize`:@@projects.groupOver:Beendet`, rows: over },
  ].filter((group) => group.rows.length > 0);
}

function isPressing({ nextObligation, kpis }: ProjectRowView): boolean {
  return nextObligation?.due === 'overdue' || kpis.farBelow > 0;
}

function belongs({ state }: ProjectRowView, segment: Segment): boolean {
  if (segment === 'all') return true;
  if (segment === 'over') return state === 'ended' || state === 'cancelled' || state === 'consolidated';
  return state === segment;
}

/** Which themes are offered for what is chosen: those of the same event, and those of earlier ones about the same area, named with it. */
import type { ContributionEventView, ThemeRowView } from '@quartierwerk/contracts/participation/contribution.views';
import {
  gatherVerdict,
  mergeVerdict,
  themeFitVerdict,
  type ThemeFacts,
} from '@quartierwerk/domain/participation/theme-rule';

interface Said {
  readonly event: Pick<ContributionEventView, 'id' | 'areaId'>;
}

export type OfferedTheme = Pick<ThemeRowView, 'id' | 'name' | 'event' | 'actions'>;
export type MergeableTheme = OfferedTheme & Pick<ThemeRowView, 'state'>;

export interface ThemeGroup<Theme> {
  readonly event: Pick<ContributionEventView, 'code' | 'title'>;
  readonly themes: readonly Theme[];
}

/** Whether the theme takes all of them. */
export function takesAll(
  { event, actions }: Pick<OfferedTheme, 'event' | 'actions'>,
  chosen: readonly Said[],
): boolean {
  return actions.includes('gather') && fitsAll(event, chosen);
}

function fitsAll({ id, areaId }: OfferedTheme['event'], chosen: readonly Said[]): boolean {
  const origin = { eventId: id, areaId };
  return chosen.every(({ event }) => themeFitVerdict(origin, { eventId: event.id, areaId: event.areaId }).ok);
}

/** By event, the own one first. Empty where no theme takes everything that is chosen. */
export function offeredThemes<Theme extends OfferedTheme>(
  themes: readonly Theme[],
  chosen: readonly Said[],
): ThemeGroup<Theme>[] {
  return byEvent(
    themes.filter((one) => takesAll(one, chosen)),
    new Set(chosen.map(({ event }) => event.id)),
  );
}

export type NoThemeReason = 'areas' | 'none' | 'answered' | 'foreign' | 'settled';

/** Why `offeredThemes` is empty: true for what is chosen, so that one knows what would help. */
export function noThemeReason(
  themes: readonly (OfferedTheme & Pick<ThemeRowView, 'state'>)[],
  chosen: readonly Said[],
): NoThemeReason {
  // An event is about one area, and no theme about two.
  if (new Set(chosen.map(({ event }) => event.areaId)).size > 1) return 'areas';
  const fitting = themes.filter(({ event }) => fitsAll(event, chosen));
  if (fitting.length === 0) return 'none';
  return fitting.every(({ state }) => !gatherVerdict(state).ok) ? 'answered' : 'foreign';
}

/** What the theme may be merged into, by event, the own one first. */
export function mergeOffers<Theme extends MergeableTheme>(
  theme: MergeableTheme,
  themes: readonly Theme[],
): ThemeGroup<Theme>[] {
  const from = factsOf(theme);
  const fitting = themes.filter((one) => one.actions.includes('merge') && mergeVerdict(from, factsOf(one)).ok);
  return byEvent(fitting, new Set([theme.event.id]));
}

function factsOf({ id, state, event }: MergeableTheme): ThemeFacts {
  return { id, state, eventId: event.id, areaId: event.areaId };
}

function byEvent<Theme extends OfferedTheme>(themes: readonly Theme[], own: ReadonlySet<string>): ThemeGroup<Theme>[] {
  const groups = new Map<string, { event: ContributionEventView; themes: Theme[] }>();
  for (const theme of themes) {
    const group = groups.get(theme.event.id) ?? { event: theme.event, themes: [] };
    groups.set(theme.event.id, { ...group, themes: [...group.themes, theme] });
  }
  return [...groups.values()].sort((a, b) => Number(own.has(b.event.id)) - Number(own.has(a.event.id)));
}

/** Which themes are offered for what is chosen: those of the same event, and those of earlier ones about the same area, named with it. */
import type { ContributionEventView, ThemeRowView } from '@quartierwerk/contracts/participation/contribution.views';
import { themeFitVerdict } from '@quartierwerk/domain/participation/theme-rule';

interface Said {
  readonly event: Pick<ContributionEventView, 'id' | 'areaId'>;
}

export type OfferedTheme = Pick<ThemeRowView, 'id' | 'name' | 'event' | 'actions'>;

export interface ThemeGroup<Theme> {
  readonly event: Pick<ContributionEventView, 'code' | 'title'>;
  readonly themes: readonly Theme[];
}

/** Whether the theme takes all of them. */
export function takesAll(
  { event, actions }: Pick<OfferedTheme, 'event' | 'actions'>,
  chosen: readonly Said[],
): boolean {
  const origin = { eventId: event.id, areaId: event.areaId };
  return (
    actions.includes('gather') &&
    chosen.every((one) => themeFitVerdict(origin, { eventId: one.event.id, areaId: one.event.areaId }).ok)
  );
}

/** By event, the own one first. Empty where no theme takes everything that is chosen. */
export function offeredThemes<Theme extends OfferedTheme>(
  themes: readonly Theme[],
  chosen: readonly Said[],
): ThemeGroup<Theme>[] {
  const groups = new Map<string, { event: ContributionEventView; themes: Theme[] }>();
  for (const theme of themes.filter((one) => takesAll(one, chosen))) {
    const group = groups.get(theme.event.id) ?? { event: theme.event, themes: [] };
    groups.set(theme.event.id, { ...group, themes: [...group.themes, theme] });
  }
  const own = new Set(chosen.map(({ event }) => event.id));
  return [...groups.values()].sort((a, b) => Number(own.has(b.event.id)) - Number(own.has(a.event.id)));
}

/** Contributions that are chosen in a list, put into a theme at once, and where they were before, so that it can be taken back. */
import { computed, inject, Service, signal } from '@angular/core';
import type { ContributionRowView, ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { groupingVerdict } from '@quartierwerk/domain/participation/contribution-workflow';
import { Api } from '../../../shared/http/api.js';

type Row = Pick<ContributionRowView, 'id' | 'state' | 'theme' | 'event'>;

@Service({ autoProvided: false })
export class ThemeChoice {
  private readonly api = inject(Api);
  private readonly chosenRows = signal<ReadonlyMap<string, Row>>(new Map());

  readonly rows = computed(() => [...this.chosenRows().values()]);
  readonly count = computed(() => this.chosenRows().size);

  has({ id }: Row): boolean {
    return this.chosenRows().has(id);
  }

  /** What was passed on, answered or put aside keeps its theme. */
  mayTake({ state }: Row): boolean {
    return groupingVerdict(state).ok;
  }

  toggle(row: Row): void {
    if (!this.mayTake(row)) return;
    this.chosenRows.update((rows) => {
      const next = new Map(rows);
      if (!next.delete(row.id)) next.set(row.id, row);
      return next;
    });
  }

  /** Takes those rows, or lets go of them when they are all chosen. */
  toggleAll(rows: readonly Row[]): void {
    const open = rows.filter((row) => this.mayTake(row));
    const all = open.every((row) => this.has(row));
    this.chosenRows.update((chosen) => {
      const next = new Map(chosen);
      for (const row of open) {
        if (all) next.delete(row.id);
        else next.set(row.id, row);
      }
      return next;
    });
  }

  clear(): void {
    this.chosenRows.set(new Map());
  }

  /** @returns the theme that took them: where the chosen one was merged meanwhile, the one that stands; and the way back */
  async assign(themeId: string): Promise<{ readonly theme: ThemeView; readonly undo: () => Promise<void> }> {
    const rows = this.rows();
    const theme = await this.gather(themeId, rows);
    this.clear();
    return { theme, undo: () => this.takeBack(theme.id, rows) };
  }

  private async takeBack(themeId: string, rows: readonly Row[]): Promise<void> {
    const homes = new Map<string | null, Row[]>();
    for (const row of rows) homes.set(row.theme?.id ?? null, [...(homes.get(row.theme?.id ?? null) ?? []), row]);
    for (const [home, own] of homes) {
      if (home === themeId) continue;
      if (home !== null) await this.gather(home, own);
      else await this.api.send(participationRoutes.release, { params: { id: themeId }, body: bodyOf(own) });
    }
  }

  private gather(themeId: string, rows: readonly Row[]): Promise<ThemeView> {
    return this.api.send(participationRoutes.gather, { params: { id: themeId }, body: bodyOf(rows) });
  }
}

function bodyOf(rows: readonly Row[]): { readonly contributionIds: readonly string[] } {
  return { contributionIds: rows.map(({ id }) => id) };
}

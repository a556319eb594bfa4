/** Contributions that are chosen in a list, put into a theme or shown to everyone at once, and how it was before, so that it can be taken back. */
import { computed, inject, Service, signal } from '@angular/core';
import type { ContributionRowView, PublishedView, ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { groupingVerdict } from '@quartierwerk/domain/participation/contribution-workflow';
import { Api } from '../../../shared/http/api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { mayBeShown, seenOf } from '../model/publishing.js';

type Row = Pick<ContributionRowView, 'id' | 'state' | 'theme' | 'event' | 'version' | 'text' | 'public'>;

@Service({ autoProvided: false })
export class ThemeChoice {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly chosenRows = signal<ReadonlyMap<string, Row>>(new Map());

  readonly rows = computed(() => [...this.chosenRows().values()]);
  readonly count = computed(() => this.chosenRows().size);
  /** Those of them that may be shown to everyone. */
  readonly showable = computed(() => this.rows().filter((row) => this.mayShow(row)));

  has({ id }: Row): boolean {
    return this.chosenRows().has(id);
  }

  /** What was passed on, answered or put aside keeps its theme. */
  mayTake({ state }: Row): boolean {
    return groupingVerdict(state).ok;
  }

  /** Whoever answers may show it to everyone. */
  mayShow(row: Row): boolean {
    return this.session.may('participation.answer') && mayBeShown(row);
  }

  /** Something can be done with it together with others. */
  mayChoose(row: Row): boolean {
    return (this.session.may('participation.record') && this.mayTake(row)) || this.mayShow(row);
  }

  toggle(row: Row): void {
    if (!this.mayChoose(row)) return;
    this.chosenRows.update((rows) => {
      const next = new Map(rows);
      if (!next.delete(row.id)) next.set(row.id, row);
      return next;
    });
  }

  /** Takes those rows, or lets go of them when they are all chosen. */
  toggleAll(rows: readonly Row[]): void {
    const open = rows.filter((row) => this.mayChoose(row));
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

  /** Shows everyone those that may be, as they are seen. @returns how many, and the way back */
  async show(): Promise<{ readonly count: number; readonly undo: () => Promise<unknown> }> {
    const shown = await this.publish(true, seenOf(this.showable()));
    this.clear();
    return { count: shown.contributions.length, undo: () => this.publish(false, shown.contributions) };
  }

  private publish(open: boolean, contributions: PublishedView['contributions']): Promise<PublishedView> {
    return this.api.send(participationRoutes.publishContributions, { body: { public: open, contributions } });
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

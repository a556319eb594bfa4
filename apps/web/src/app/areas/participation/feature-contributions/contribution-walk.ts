/** Through a list of contributions one after another, with its filter and order kept: J and K, as through rows and agenda items. */
import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { listAddress, listQuery } from '../model/contribution-list.js';

@Component({
  selector: 'qw-contribution-walk',
  imports: [MatButton, RouterLink],
  template: `
    @if (beside(); as view) {
      <nav i18n-aria-label="@@participation.walk" aria-label="Durch die Liste">
        @if (view.before) {
          <a
            matButton="outlined"
            class="qw-row-button"
            aria-keyshortcuts="k"
            [routerLink]="address(view.before)"
            [queryParams]="list()"
            [replaceUrl]="true"
            i18n="@@participation.walkBefore"
            >Vorheriger</a
          >
        }
        @if (view.after) {
          <a
            matButton="outlined"
            class="qw-row-button"
            aria-keyshortcuts="j"
            [routerLink]="address(view.after)"
            [queryParams]="list()"
            [replaceUrl]="true"
            i18n="@@participation.walkAfter"
            >Nächster</a
          >
        }
        <span class="qw-secondary" role="status">{{ where() }}</span>
      </nav>
    }
  `,
  styles: `
    nav {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
    }
  `,
})
export class ContributionWalk {
  readonly code = input.required<string>();
  /** Counts up when something was changed that may move the contribution in its list. */
  readonly version = input.required<number>();

  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly list = computed(() => listAddress((key) => this.query().get(key)));
  private readonly resource = readResource(participationRoutes.beside, () => {
    this.version();
    return { params: { code: this.code() }, query: listQuery(this.list()) };
  });
  protected readonly beside = keptValue(this.resource);
  protected readonly where = computed(() => {
    const view = this.beside();
    if (!view) return '';
    const total = this.formats.number(view.total);
    if (view.position === null)
      return $localize`:@@participation.walkLeft:nicht mehr in der Liste, noch ${total}:total: darin`;
    return $localize`:@@participation.walkPosition:${this.formats.number(view.position)}:position: von ${total}:total:`;
  });

  constructor() {
    const group = $localize`:@@participation.contributionTitle:Beitrag`;
    const release = inject(Shortcuts).register(
      {
        ...{ keys: 'j', group, description: $localize`:@@participation.keyAfter:Nächster Beitrag der Liste` },
        run: () => this.go(this.beside()?.after),
      },
      {
        ...{ keys: 'k', group, description: $localize`:@@participation.keyBefore:Vorheriger Beitrag der Liste` },
        run: () => this.go(this.beside()?.before),
      },
    );
    inject(DestroyRef).onDestroy(release);
  }

  protected address(code: string): string {
    return ADDRESSES.contribution(code);
  }

  /** In place of the present entry of the history, so that "back" leads to the list. */
  private go(code: string | null | undefined): void {
    if (!code || this.resource.isLoading()) return;
    void this.router.navigate([this.address(code)], { queryParams: this.list(), replaceUrl: true });
  }
}

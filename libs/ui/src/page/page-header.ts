/**
 * Head of every page: the way to it (station → place → object) and the title line with status, one short fact, and the actions at the
 * right, the filled one last. No page has a subtitle paragraph.
 */
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon.js';

export interface Crumb {
  readonly label: string;
  /** Without a link: the page itself. */
  readonly link?: string;
}

@Component({
  selector: 'qw-page-header',
  imports: [RouterLink, Icon],
  template: `
    @if (crumbs().length > 0) {
      <nav [attr.aria-label]="crumbsLabel">
        <ol>
          @for (crumb of crumbs(); track crumb.label; let last = $last) {
            <li>
              @if (crumb.link && !last) {
                <a [routerLink]="crumb.link">{{ crumb.label }}</a>
                <qw-icon name="chevron-right" [size]="14" />
              } @else {
                <span [attr.aria-current]="last ? 'page' : null">{{ crumb.label }}</span>
                @if (!last) {
                  <qw-icon name="chevron-right" [size]="14" />
                }
              }
            </li>
          }
        </ol>
      </nav>
    }
    <div class="line">
      <h1 tabindex="-1">
        @if (code()) {
          <span class="code">{{ code() }}</span>
        }
        @if (heading()) {
          {{ heading() }}
        } @else {
          <span class="qw-visually-hidden" i18n="@@ui.pageLoading">Wird geladen</span>
        }
      </h1>
      <div class="beside">
        <ng-content select="[qwStatus]" />
        @if (fact()) {
          <span class="fact">{{ fact() }}</span>
        }
      </div>
      <div class="actions"><ng-content select="[qwActions]" /></div>
    </div>
  `,
  styleUrl: './page-header.scss',
})
export class PageHeader {
  /** Empty while the page is read: a title that nobody sees then tells a screen reader so. */
  readonly heading = input.required<string>();
  readonly code = input('');
  readonly fact = input('');
  readonly crumbs = input<readonly Crumb[]>([]);

  protected readonly crumbsLabel = $localize`:@@ui.breadcrumb:Sie sind hier`;
}

/** Grants of a project, latest period first, with the step that comes next. */
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GrantView } from '@quartierwerk/contracts/projects/project.views';
import type { GrantTransition } from '@quartierwerk/domain/projects/grant-workflow';
import type { GrantState } from '@quartierwerk/domain/projects/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { GRANT_STATE_WORDS } from '../../../shared/words/project-state-words.js';
import { GRANT_STEP_WORDS } from '../model/project-words.js';

/** Nothing is granted before the notice. */
const UNDECIDED: readonly GrantState[] = ['sketch', 'application', 'early_start'];

@Component({
  selector: 'qw-grant-list',
  imports: [MatButton, Status],
  template: `
    <ul>
      @for (item of items(); track item.view.id) {
        <li>
          <p class="line">
            <b>{{ item.view.title }}</b>
            <qw-status [shape]="item.state.shape">{{ item.state.word }}</qw-status>
          </p>
          <dl>
            @for (fact of item.facts; track fact.label) {
              <div>
                <dt class="qw-secondary">{{ fact.label }}</dt>
                <dd>{{ fact.text }}</dd>
              </div>
            }
          </dl>
          @if (item.view.note) {
            <p class="qw-small">{{ item.view.note }}</p>
          }
          @if (item.steps.length > 0 || item.mayRevise) {
            <p class="actions">
              @for (step of item.steps; track step) {
                <button
                  matButton="outlined"
                  class="qw-row-button"
                  type="button"
                  [disabled]="busy()"
                  (click)="stepped.emit({ grant: item.view, step })"
                >
                  {{ stepWords[step] }}<span class="qw-visually-hidden">, {{ item.view.title }}</span>
                </button>
              }
              @if (item.mayRevise) {
                <button matButton class="qw-row-button" type="button" (click)="revised.emit(item.view)">
                  <ng-container i18n="@@projects.reviseGrant">Bescheid ändern</ng-container
                  ><span class="qw-visually-hidden">, {{ item.view.title }}</span>
                </button>
              }
            </p>
          }
        </li>
      } @empty {
        <li class="qw-secondary" i18n="@@projects.noGrants">Keine Förderung eingetragen.</li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 8px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    .line,
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
    }
    .line {
      justify-content: space-between;
    }
    .actions {
      margin-top: 4px;
      gap: 8px;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
    }
    dt {
      min-width: 11em;
    }
    dd {
      margin: 0;
    }
  `,
})
export class GrantList {
  readonly grants = input.required<readonly GrantView[]>();
  readonly busy = input(false);
  readonly stepped = output<{ readonly grant: GrantView; readonly step: GrantTransition }>();
  readonly revised = output<GrantView>();

  private readonly formats = inject(Formats);
  protected readonly stepWords = GRANT_STEP_WORDS;
  protected readonly items = computed(() =>
    this.grants().map((view) => ({
      view,
      state: GRANT_STATE_WORDS[view.state],
      facts: this.factsOf(view),
      mayRevise: view.actions.includes('revise'),
      steps: view.actions.filter((action) => action !== 'revise'),
    })),
  );

  private factsOf(grant: GrantView): readonly { readonly label: string; readonly text: string }[] {
    const { formats } = this;
    const facts = [
      {
        label: $localize`:@@projects.period:Durchführung`,
        text: `${formats.day(grant.periodFrom)} – ${formats.day(grant.periodTo)}`,
      },
      { label: $localize`:@@projects.programme:Programm`, text: grant.programme?.name ?? '' },
      { label: $localize`:@@projects.applicant:Zuwendungsempfänger`, text: grant.applicant },
      { label: $localize`:@@projects.authority:Bewilligungsbehörde`, text: grant.authority },
      { label: $localize`:@@projects.reference:Aktenzeichen`, text: grant.reference },
      {
        label: $localize`:@@projects.notice:Bescheid`,
        text: grant.noticeOn === null ? '' : formats.day(grant.noticeOn),
      },
      {
        label: UNDECIDED.includes(grant.state)
          ? $localize`:@@projects.applied:beantragt`
          : $localize`:@@projects.granted:bewilligt`,
        text: grant.amountCents === null ? '' : `${formats.number(grant.amountCents / 100)} €`,
      },
      {
        label: $localize`:@@projects.rateShort:Fördersatz`,
        text: grant.rate === null ? '' : formats.percent(grant.rate, 0),
      },
    ];
    return facts.filter(({ text }) => text !== '');
  }
}

/** How a measure goes: the latest report in full, the earlier ones folded below it. */
import { Component, computed, inject, input } from '@angular/core';
import type { MeasureUpdateView } from '@quartierwerk/contracts/plans/measure.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { COURSE_WORDS } from '../model/plan-words.js';

@Component({
  selector: 'qw-measure-course',
  imports: [Status],
  template: `
    @if (latest(); as update) {
      <p>
        <qw-status [shape]="words[update.course].shape" [tone]="words[update.course].tone">{{
          words[update.course].word
        }}</qw-status>
      </p>
      <p class="prose">{{ update.text }}</p>
      @if (update.reason) {
        <p class="prose" i18n="@@plans.because">Grund: {{ update.reason }}</p>
      }
      @if (update.nextStep) {
        <p>
          <ng-container i18n="@@plans.nextIs">Nächster Schritt: {{ update.nextStep }}</ng-container>
          @if (update.nextStepDue) {
            <ng-container i18n="@@plans.nextBy">, bis {{ formats.day(update.nextStepDue) }}</ng-container>
          }
        </p>
      }
      <p class="qw-small qw-secondary">
        {{ update.createdBy ?? formats.missing }}, {{ formats.day(update.reportedOn) }}
      </p>
      @if (earlier().length > 0) {
        <details>
          <summary><ng-container i18n="@@plans.earlier">Frühere Stände</ng-container> ({{ earlier().length }})</summary>
          @for (old of earlier(); track old.id) {
            <div class="old">
              <p>
                <qw-status [shape]="words[old.course].shape" [tone]="words[old.course].tone">{{
                  words[old.course].word
                }}</qw-status>
                <span class="qw-small qw-secondary">{{ formats.day(old.reportedOn) }}</span>
              </p>
              <p>{{ old.text }}</p>
              @if (old.reason) {
                <p class="qw-small">{{ old.reason }}</p>
              }
            </div>
          }
        </details>
      }
    } @else {
      <p class="qw-secondary" i18n="@@plans.noReport">Noch kein Stand gemeldet.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .prose {
      max-width: 74ch;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    .old {
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .old .qw-small {
      margin-left: 8px;
    }
  `,
})
export class MeasureCourse {
  /** The latest first. */
  readonly updates = input.required<readonly MeasureUpdateView[]>();

  protected readonly formats = inject(Formats);
  protected readonly words = COURSE_WORDS;
  protected readonly latest = computed(() => this.updates()[0] ?? null);
  protected readonly earlier = computed(() => this.updates().slice(1));
}

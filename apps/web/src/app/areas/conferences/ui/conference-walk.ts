/** The order of the day: the sections of the profile, what of them was on the table, and what is on it now. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { passedIn, sectionShape, stepShape, type WalkSection } from '../model/conference-walk.js';

@Component({
  selector: 'qw-conference-walk',
  imports: [Status],
  template: `
    <ol>
      @for (row of rows(); track row.section.key) {
        <li>
          <button
            type="button"
            class="section"
            [class.here]="row.here"
            [attr.aria-expanded]="row.open"
            (click)="turnTo(row.section)"
          >
            <qw-status [shape]="row.shape" [tone]="row.shape === 'open' ? 'secondary' : undefined" />
            <span>{{ row.section.label }}</span>
            <span class="qw-small qw-secondary qw-number">{{ row.count }}</span>
          </button>
          @if (row.open) {
            <ol class="steps">
              @for (entry of row.steps; track entry.step.id) {
                <li>
                  <button
                    type="button"
                    class="step"
                    [class.now]="entry.step.id === currentId()"
                    [attr.aria-current]="entry.step.id === currentId() ? 'step' : null"
                    (click)="chosen.emit(entry.step.id)"
                  >
                    <qw-status [shape]="entry.shape" [tone]="entry.shape === 'open' ? 'secondary' : undefined" />
                    <span>
                      @if (entry.step.code) {
                        <span class="qw-code">{{ entry.step.code }}</span>
                      }
                      {{ entry.step.title }}</span
                    >
                    @if (entry.deviation) {
                      <span class="qw-small qw-secondary qw-number">{{ entry.deviation }}</span>
                    }
                  </button>
                </li>
              }
            </ol>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    button {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      gap: 8px;
      width: 100%;
      min-height: max(36px, var(--qw-target, 24px));
      padding: 6px 8px;
      border: 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      border-left: 3px solid transparent;
      background: none;
      color: inherit;
      font: inherit;
      text-align: left;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    button:hover {
      background: var(--qw-hover);
    }
    .section.here {
      border-left-color: var(--mat-sys-primary);
      background: var(--qw-select);
      font-weight: 600;
    }
    .steps {
      padding-left: 16px;
    }
    .step {
      min-height: max(28px, var(--qw-target, 24px));
      padding: 4px 8px;
      border-top: 0;
    }
    .now {
      border-left-color: var(--mat-sys-primary);
      background: var(--qw-select);
      font-weight: 600;
    }
  `,
})
export class ConferenceWalk {
  readonly sections = input.required<readonly WalkSection[]>();
  readonly currentId = input.required<string | null>();
  /** Ids of the steps that were on the table. */
  readonly passed = input.required<readonly string[]>();
  readonly chosen = output<string>();

  private readonly formats = inject(Formats);
  protected readonly hereKey = computed(
    () => this.sections().find(({ steps }) => steps.some(({ id }) => id === this.currentId()))?.key ?? null,
  );
  /** The section on the table is open. */
  private readonly opened = linkedSignal<string | null, ReadonlySet<string>>({
    source: this.hereKey,
    computation: (key) => new Set(key === null ? [] : [key]),
  });
  protected readonly rows = computed(() =>
    this.sections().map((section) => {
      const passed = passedIn(section, this.passed());
      const count = section.steps.length;
      return {
        section,
        here: section.key === this.hereKey(),
        open: this.opened().has(section.key),
        shape: sectionShape(section, this.passed(), this.currentId()),
        count: passed === 0 ? String(count) : $localize`:@@conferences.passedOf:${passed}:passed: von ${count}:count:`,
        steps: section.steps.map((step) => ({
          step,
          shape: stepShape(step.id, this.passed(), this.currentId()),
          deviation: step.standsOut ? this.formats.signed(step.indicator?.deviation ?? null) : '',
        })),
      };
    }),
  );

  /** To what stands first in it, so that what is written down goes to what is read; the one on the table opens and shuts. */
  protected turnTo({ key, steps: [first] }: WalkSection): void {
    if (key !== this.hereKey() && first) return this.chosen.emit(first.id);
    this.opened.update(
      (opened) => new Set(opened.has(key) ? [...opened].filter((one) => one !== key) : [...opened, key]),
    );
  }
}

/** Milestones of a measure: when each is due, what was promised before and why it moved, and what may be done with it. */
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { MilestoneView } from '@quartierwerk/contracts/plans/plans.views';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Status, type StatusShape } from '@quartierwerk/ui/status/status';
import { atMost } from '../../../shared/forms/at-most.js';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { submitForm } from '../../../shared/forms/submit-form.js';

@Component({
  selector: 'qw-milestones',
  imports: [Field, FieldError, FieldInput, FormField, MatButton, Status],
  templateUrl: './milestones.html',
  styleUrls: ['./entry-form.scss', './milestones.scss'],
})
export class Milestones {
  readonly milestones = input.required<readonly MilestoneView[]>();
  readonly today = input.required<string>();
  readonly mayWrite = input(false);
  readonly add = input.required<(entry: { readonly title: string; readonly dueOn: string }) => Promise<unknown>>();
  readonly reached = output<MilestoneView>();
  readonly moveAsked = output<MilestoneView>();
  readonly removed = output<MilestoneView>();

  private readonly formats = inject(Formats);
  protected readonly errorsOf = errorsOf;
  protected readonly titleLabel = $localize`:@@plans.milestone:Meilenstein`;
  protected readonly dueLabel = $localize`:@@plans.until:Bis`;
  protected readonly adding = signal(false);
  protected readonly entry = signal({ title: '', dueOn: '' });
  protected readonly form = form(this.entry, (path) => {
    required(path.title);
    atMost(path.title, LIMITS.nameLength);
    required(path.dueOn);
  });
  protected readonly attempted = signal(false);
  protected readonly whole = computed(() =>
    this.attempted()
      ? this.form()
          .errors()
          .map(({ message }) => message ?? '')
      : [],
  );
  protected readonly rows = computed(() =>
    this.milestones().map((milestone) => ({
      milestone,
      ...this.stateOf(milestone),
      moves: milestone.moves.map(({ from, to, reason }) => ({
        from: this.formats.day(from),
        to: this.formats.day(to),
        reason,
      })),
    })),
  );

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    if (!(await submitForm(this.form, () => this.add()(this.entry())))) return;
    this.close();
  }

  protected close(): void {
    this.entry.set({ title: '', dueOn: '' });
    this.attempted.set(false);
    this.adding.set(false);
  }

  private stateOf({ dueOn, reachedOn }: MilestoneView): { readonly shape: StatusShape; readonly word: string } {
    if (reachedOn !== null) {
      return { shape: 'done', word: $localize`:@@plans.reachedOn:erreicht am ${this.formats.day(reachedOn)}:day:` };
    }
    const day = this.formats.day(dueOn);
    return dueOn < this.today()
      ? { shape: 'stop', word: $localize`:@@plans.overdueSince:überfällig seit ${day}:day:` }
      : { shape: 'open', word: $localize`:@@plans.dueOn:fällig am ${day}:day:` };
  }
}

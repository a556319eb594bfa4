/**
 * The filters of a list as chips: "Stand: alle offenen ×", and "+ Filter" for the fields that are not set. How many of how many are
 * shown is written beside it and spoken when it changes. The state belongs to the page, which keeps it in the address.
 */
import { Component, computed, effect, inject, input, model } from '@angular/core';
import { Announcer } from '../announce/announcer.js';
import { Formats } from '../format/formats.js';
import { Icon } from '../icon/icon.js';
import { Disclosure } from '../menu/disclosure.js';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterField {
  readonly key: string;
  readonly label: string;
  readonly options: readonly FilterOption[];
}

/** One chosen option for each field that is set. */
export type FilterState = Readonly<Record<string, string>>;

@Component({
  selector: 'qw-filter-bar',
  imports: [Disclosure, Icon],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.scss',
})
export class FilterBar {
  readonly fields = input<readonly FilterField[]>([]);
  readonly state = model<FilterState>({});
  /** Text to look for; null: the list has no text filter. */
  readonly text = model<string | null>(null);
  readonly shown = input.required<number>();
  readonly total = input.required<number>();

  private readonly formats = inject(Formats);
  private readonly announcer = inject(Announcer);
  protected readonly textLabel = $localize`:@@ui.filterText:In der Liste suchen`;

  protected readonly chips = computed(() =>
    this.fields().flatMap((field) => {
      const option = field.options.find((candidate) => candidate.value === this.state()[field.key]);
      return option ? [{ key: field.key, label: field.label, value: option.label }] : [];
    }),
  );
  protected readonly unset = computed(() => this.fields().filter((field) => !(field.key in this.state())));
  protected readonly filtered = computed(() => this.chips().length > 0 || (this.text() ?? '') !== '');
  protected readonly count = computed(
    () =>
      $localize`:@@ui.nOfM:${this.formats.number(this.shown())}:shown: von ${this.formats.number(this.total())}:total:`,
  );

  constructor() {
    let spoken: string | null = null;
    effect(() => {
      const count = this.count();
      if (spoken !== null && spoken !== count) this.announcer.say(count);
      spoken = count;
    });
  }

  protected choose(key: string, value: string): void {
    this.state.update((state) => ({ ...state, [key]: value }));
  }

  protected remove(key: string): void {
    this.state.update((state) => Object.fromEntries(Object.entries(state).filter(([name]) => name !== key)));
  }

  protected clear(): void {
    this.state.set({});
    if (this.text() !== null) this.text.set('');
  }
}

/**
 * Two rank orders beside each other with a line for each area. One stop of the Tab key; the arrow keys walk down the order of the right
 * side. The table beside it says the same in figures.
 */
import { Component, computed, inject, input, model } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { uniqueId } from '@quartierwerk/ui/ids/unique-id';
import type { FiguresComparison } from '../model/compare-figures.js';
import { changeWords, shiftWords } from '../model/comparison-words.js';
import { reachOf, slopeOf, type SlopeLine } from '../model/slope.js';

@Component({
  selector: 'qw-slope-picture',
  template: `
    <p class="heads" aria-hidden="true">
      <span>{{ comparison().a.name }}</span>
      <span>{{ comparison().b.name }}</span>
    </p>
    <svg
      width="100%"
      tabindex="0"
      role="listbox"
      [attr.aria-label]="label()"
      [attr.aria-describedby]="id + '-keys'"
      [attr.aria-activedescendant]="active() === null ? null : id + active()?.code"
      [attr.height]="slope().height"
      (keydown)="key($event)"
    >
      @if (slope().cutA; as y) {
        <line class="cut" x1="0" x2="16%" [attr.y1]="y" [attr.y2]="y" />
      }
      @if (slope().cutB; as y) {
        <line class="cut" x1="46%" x2="100%" [attr.y1]="y" [attr.y2]="y" />
      }
      @for (line of slope().lines; track line.code) {
        <g
          role="option"
          [id]="id + line.code"
          [attr.aria-label]="spoken(line)"
          [attr.aria-selected]="line.code === chosen()"
          [class]="line.change"
          [class.on]="line.code === chosen()"
          (click)="chosen.set(line.code)"
        >
          <line class="reach" x1="14%" x2="48%" [attr.y1]="line.fromY" [attr.y2]="line.toY" />
          <line class="stroke" x1="14%" x2="48%" [attr.y1]="line.fromY" [attr.y2]="line.toY" />
          <circle cx="14%" r="3.5" [attr.cy]="line.fromY" />
          <circle cx="48%" r="3.5" [attr.cy]="line.toY" />
          <text x="10%" text-anchor="end" dy="0.36em" [attr.y]="line.fromY">{{ line.rankA ?? '–' }}</text>
          <text x="56%" text-anchor="end" dy="0.36em" [attr.y]="line.toY">{{ line.rankB ?? '–' }}</text>
          <text x="58%" dy="0.36em" class="name" [attr.y]="line.toY">{{ nameOf(line.code) }}</text>
        </g>
      }
    </svg>
    <p class="qw-visually-hidden" [id]="id + '-keys'" i18n="@@diagnosis.slopeKeys">
      Pfeiltasten gehen durch die Gebiete in der Reihenfolge der rechten Seite. Alle Angaben stehen auch in der Tabelle.
    </p>
    <p class="read" aria-live="polite">
      @if (active(); as line) {
        {{ spoken(line) }}
      }
    </p>
    <ul class="qw-small qw-secondary">
      <li><span class="key enters" aria-hidden="true"></span>{{ words.enters }}</li>
      <li><span class="key leaves" aria-hidden="true"></span>{{ words.leaves }}</li>
      <li><span class="key stays" aria-hidden="true"></span>{{ words.stays }}</li>
      <li><span class="key outside" aria-hidden="true"></span>{{ words.outside }}</li>
      <li><span class="key cut" aria-hidden="true"></span>{{ cutWords() }}</li>
    </ul>
  `,
  styleUrl: './slope-picture.scss',
})
export class SlopePicture {
  readonly comparison = input.required<FiguresComparison>();
  /** Code of the chosen area on side B. */
  readonly chosen = model<string | null>(null);

  protected readonly formats = inject(Formats);
  protected readonly id = uniqueId('slope');
  protected readonly words = changeWords;
  protected readonly slope = computed(() => {
    const { runs, topA, topB } = this.comparison();
    return slopeOf(runs.areas, topA, topB, reachOf(topA, topB));
  });
  private readonly names = computed(
    () => new Map(this.comparison().b.figures.areas.map(({ code, name }) => [code, name])),
  );
  protected readonly active = computed(() => this.slope().lines.find(({ code }) => code === this.chosen()) ?? null);
  protected readonly label = computed(
    () => $localize`:@@diagnosis.slopeLabel:Ränge in ${this.comparison().a.name}:a: und ${this.comparison().b.name}:b:`,
  );
  protected readonly cutWords = computed(
    () => $localize`:@@diagnosis.slopeCut:Ende der Gruppe, Rang ${this.comparison().topB}:top:`,
  );

  protected nameOf(code: string): string {
    return this.names().get(code) ?? code;
  }

  protected spoken(line: SlopeLine): string {
    const area = this.comparison().runs.areas.find(({ b }) => b === line.code);
    const parts = [
      this.nameOf(line.code),
      $localize`:@@diagnosis.ranksOfBoth:Rang ${line.rankA ?? '–'}:a:, dann ${line.rankB ?? '–'}:b:`,
      changeWords[line.change],
      ...(area ? [shiftWords(area, this.formats)] : []),
    ];
    return parts.filter((part) => part !== '').join(', ');
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { lines } = this.slope();
    const at = lines.findIndex(({ code }) => code === this.chosen());
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: lines.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    this.chosen.set(lines[Math.min(next, lines.length - 1)]?.code ?? null);
  }
}

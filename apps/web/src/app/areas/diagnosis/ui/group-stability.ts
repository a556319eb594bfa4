/** How stable the first group is: who stays under every other method, who enters and leaves under which, and where weights waver. */
import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats } from '@quartierwerk/ui/format/formats';
import { staysUnderWeights, tellingVariants, type Certainty } from '../model/certainty.js';
import type { RunFigures } from '../model/run-figures.js';
import { variantWords } from '../model/variant-words.js';

/** As many fit beside the table without pushing the method away. */
const SHOWN = 4;

@Component({
  selector: 'qw-group-stability',
  template: `
    <h3 i18n="@@diagnosis.stability">Wie stabil ist die Gruppe?</h3>
    <p class="qw-small">
      <b>{{ stable() }}</b>&ngsp;<ng-container i18n="@@diagnosis.stabilityAll"
        >bleiben in allen {{ variantCount() }} Varianten:</ng-container
      >
      {{ makeUp() }}
    </p>
    @if (rows().length > 0) {
      <dl>
        @for (row of rows(); track row.words) {
          <div>
            <dt>{{ row.words }}</dt>
            <dd>
              @if (row.leaving) {
                <span i18n="@@diagnosis.leaves">{{ row.leaving }} raus</span>
              }
              @if (row.entering) {
                <span i18n="@@diagnosis.enters">{{ row.entering }} rein</span>
              }
            </dd>
          </div>
        }
        @if (told().unchanged > 0) {
          <div>
            <dt>{{ unchangedWords() }}</dt>
            <dd i18n="@@diagnosis.unchangedVariants">unverändert</dd>
          </div>
        }
      </dl>
    }
    @if (told().changing.length > most) {
      <button type="button" class="qw-link-button" [attr.aria-expanded]="all()" (click)="all.set(!all())">
        @if (all()) {
          <ng-container i18n="@@diagnosis.fewerVariants">Weniger Verfahren zeigen</ng-container>
        } @else {
          <ng-container i18n="@@diagnosis.allVariants"
            >Alle {{ told().changing.length }} Verfahren mit Wechsel zeigen</ng-container
          >
        }
      </button>
    }
    @if (weights(); as weights) {
      <p class="qw-small qw-secondary" i18n="@@diagnosis.weightVariants">
        Schwanken alle Gewichte um bis zu ein Viertel, bleibt die Gruppe in {{ weights.unchanged }} von
        {{ weights.sets }} Fällen dieselbe.
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    h3 {
      font-size: 0.9375rem;
    }
    dl {
      display: grid;
      font-size: 0.8125rem;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
      gap: 8px;
      padding-block: 4px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dt,
    dd {
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    dd > span {
      display: block;
    }
    .qw-link-button {
      justify-self: start;
    }
  `,
})
export class GroupStability {
  readonly certainty = input.required<Certainty>();
  readonly figures = input.required<Pick<RunFigures, 'areas'>>();

  protected readonly formats = inject(Formats);
  protected readonly most = SHOWN;
  protected readonly all = signal(false);

  protected readonly told = computed(() => tellingVariants(this.certainty().variants));
  protected readonly weights = computed(() => staysUnderWeights(this.certainty().variants));
  protected readonly variantCount = computed(() => this.formats.number(this.certainty().variants.length));
  /** What the number of variants is made of, so that the rows below add up to it. */
  protected readonly makeUp = computed(() => {
    const { changing, unchanged } = this.told();
    const others = changing.length + unchanged;
    const text =
      others === 1
        ? $localize`:@@diagnosis.variantOne:1 anderes Verfahren (${changing.length}:changing: mit Wechsel)`
        : $localize`:@@diagnosis.variantMany:${others}:others: andere Verfahren (${changing.length}:changing: mit Wechsel, ${unchanged}:unchanged: ohne)`;
    const sets = this.weights()?.sets ?? 0;
    return sets === 0
      ? `${text}.`
      : $localize`:@@diagnosis.variantSets:${text}:others: und ${sets}:sets: Sätze von Gewichten.`;
  });
  protected readonly unchangedWords = computed(() => {
    const { unchanged } = this.told();
    return unchanged === 1
      ? $localize`:@@diagnosis.furtherVariant:1 Verfahren`
      : $localize`:@@diagnosis.furtherVariants:${this.formats.number(unchanged)}:count: Verfahren`;
  });
  protected readonly stable = computed(() => {
    const { stable, group } = this.certainty();
    return $localize`:@@diagnosis.stableOf:${stable.length}:stable: von ${group.length}:group:`;
  });
  private readonly names = computed(() => new Map(this.figures().areas.map(({ code, name }) => [code, name])));
  protected readonly rows = computed(() => {
    const { changing } = this.told();
    return (this.all() ? changing : changing.slice(0, SHOWN)).map((variant) => ({
      words: variantWords(variant),
      leaving: this.named(variant.leaving),
      entering: this.named(variant.entering),
    }));
  });

  private named(codes: readonly string[]): string {
    return this.formats.list(codes.map((code) => this.names().get(code) ?? code));
  }
}

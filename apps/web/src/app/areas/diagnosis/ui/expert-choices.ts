/** Choices of the method for experts, behind one line: outliers, smoothing, limit, and the classes of the map. */
import { Component, computed, inject, input, output } from '@angular/core';
import type { Classes } from '@quartierwerk/statistics/index/method';
import { SMOOTHINGS } from '@quartierwerk/statistics/rates/smoothing';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { clipInWords, smoothingInWords, winsoriseInWords } from '../model/choice-words.js';
import type { DraftMethod } from '../model/draft-method.js';
import {
  CLASS_LIMITS,
  CLIPS,
  OFFERED_CLASSES,
  readWinsorise,
  winsoriseWord,
  WINSORISINGS,
  withClassCount,
  withClassKind,
  type OfferedClasses,
} from '../model/draft-options.js';
import { ClassCuts } from './class-cuts.js';
import { WholeFigure } from './whole-figure.js';

const CLASS_WORDS: Readonly<Record<OfferedClasses, string>> = {
  status: $localize`:@@diagnosis.kindStatus:Lage zum Bezugswert`,
  quantile: $localize`:@@diagnosis.kindQuantile:gleich viele Gebiete`,
  optimal: $localize`:@@diagnosis.kindOptimal:natürliche Grenzen`,
  sd: $localize`:@@diagnosis.kindSd:Standardabweichungen`,
  top: $localize`:@@diagnosis.kindTop:die ersten und die übrigen`,
  manual: $localize`:@@diagnosis.kindManual:von Hand`,
};

@Component({
  selector: 'qw-expert-choices',
  imports: [ClassCuts, Field, FieldInput, WholeFigure],
  template: `
    <details [open]="changed()">
      <summary i18n="@@diagnosis.expertChoices">Ausreißer, Glättung, Klassen</summary>
      <div>
        <qw-field [label]="winsoriseLabel">
          <select qwInput #winsorise [disabled]="untreated()" (change)="treat(winsorise.value)">
            <option value="" [selected]="winsoriseWord() === null">{{ outliersStay }}</option>
            @for (item of winsorisings; track item.word) {
              <option [value]="item.word" [selected]="item.word === winsoriseWord()">{{ item.name }}</option>
            }
          </select>
        </qw-field>
        <qw-field [label]="smoothingLabel">
          <select qwInput #smoothing [disabled]="untreated()" (change)="smooth(smoothing.value)">
            <option value="" [selected]="draft().smoothing === null">{{ noSmoothing }}</option>
            @for (item of smoothings; track item.code) {
              <option [value]="item.code" [selected]="item.code === draft().smoothing">{{ item.name }}</option>
            }
          </select>
        </qw-field>
        @if (untreated()) {
          <p class="qw-small qw-secondary" i18n="@@diagnosis.untreated">
            Beim Vergleich mit der eigenen Kommune wird nichts geglättet und nichts herangeholt.
          </p>
        }
        <qw-field [label]="clipLabel">
          <select qwInput #clip (change)="limit(clip.value)">
            <option value="" [selected]="draft().clip === null">{{ noClip() }}</option>
            @for (item of clips(); track item.limit) {
              <option [value]="item.limit" [selected]="item.limit === draft().clip">{{ item.name }}</option>
            }
          </select>
        </qw-field>
        <div class="pair">
          <qw-field [label]="classesLabel">
            <select qwInput #classes (change)="cut(classes.value)">
              @for (item of kinds; track item.kind) {
                <option [value]="item.kind" [selected]="item.kind === draft().classes.kind">{{ item.name }}</option>
              }
            </select>
          </qw-field>
          @if (count(); as count) {
            <qw-whole-figure
              [label]="countLabel"
              [value]="count"
              [min]="countLimits().min"
              [max]="countLimits().max"
              (entered)="chosen.emit({ classes: counted($event) })"
            />
          }
        </div>
        @if (cuts(); as limits) {
          <qw-class-cuts [cuts]="limits" (entered)="chosen.emit({ classes: { kind: 'manual', cuts: $event } })" />
        }
      </div>
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
    }
    details > div {
      display: grid;
      gap: 12px;
      padding-top: 8px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 64px;
      gap: 12px;
      align-items: start;
    }
  `,
})
export class ExpertChoices {
  readonly draft = input.required<DraftMethod>();
  /** Rank up to which the first group goes. */
  readonly top = input.required<number>();
  readonly chosen = output<Partial<DraftMethod>>();

  private readonly formats = inject(Formats);
  protected readonly winsoriseLabel = $localize`:@@diagnosis.keyWinsorise:Ausreißer`;
  protected readonly smoothingLabel = $localize`:@@diagnosis.keySmoothing:Glättung kleiner Zahlen`;
  protected readonly clipLabel = $localize`:@@diagnosis.keyClip:Kappung`;
  protected readonly classesLabel = $localize`:@@diagnosis.keyMapClasses:Klassen der Karte`;
  protected readonly countLabel = $localize`:@@diagnosis.classCount:Zahl`;
  protected readonly outliersStay = winsoriseInWords(null, this.formats);
  protected readonly noSmoothing = smoothingInWords(null);
  protected readonly winsorisings = Object.entries(WINSORISINGS).map(([word, rule]) => ({
    word,
    name: winsoriseInWords(rule, this.formats),
  }));
  protected readonly smoothings = SMOOTHINGS.map((code) => ({ code, name: smoothingInWords(code) }));
  protected readonly noClip = computed(() => this.clipName(null));
  protected readonly clips = computed(() => CLIPS.map((limit) => ({ limit, name: this.clipName(limit) })));
  protected readonly kinds = OFFERED_CLASSES.map((kind) => ({ kind, name: CLASS_WORDS[kind] }));

  protected readonly winsoriseWord = computed(() => winsoriseWord(this.draft().winsorise));
  protected readonly untreated = computed(() => this.draft().reference === 'parent');
  protected readonly cuts = computed(() => {
    const { classes } = this.draft();
    return classes.kind === 'manual' ? classes.cuts : null;
  });
  protected readonly changed = computed(() => {
    const { clip, smoothing, winsorise, classes } = this.draft();
    return clip !== null || smoothing !== null || winsorise !== null || classes.kind !== 'status';
  });
  protected readonly count = computed(() => {
    const { classes } = this.draft();
    return 'count' in classes ? classes.count : null;
  });
  protected readonly countLimits = computed(() =>
    this.draft().classes.kind === 'top' ? { min: 1, max: 99 } : CLASS_LIMITS,
  );

  private clipName(clip: number | null): string {
    return clipInWords({ clip, standardisation: this.draft().standardisation }, this.formats);
  }

  protected treat(word: string): void {
    this.chosen.emit({ winsorise: readWinsorise(word) });
  }

  protected smooth(word: string): void {
    this.chosen.emit({ smoothing: SMOOTHINGS.find((code) => code === word) ?? null });
  }

  protected limit(text: string): void {
    this.chosen.emit({ clip: CLIPS.find((limit) => String(limit) === text) ?? null });
  }

  protected cut(word: string): void {
    const kind = OFFERED_CLASSES.find((offered) => offered === word);
    if (kind) this.chosen.emit({ classes: withClassKind(kind, this.draft().classes, this.top()) });
  }

  protected counted(count: number): Classes {
    return withClassCount(this.draft().classes, count);
  }
}

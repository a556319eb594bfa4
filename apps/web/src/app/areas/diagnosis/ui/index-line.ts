/** Where an area stands in the index of a run, in one line above its figures: rank, index, status, class, and on how much it rests. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProfileRunView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ADDRESSES } from '../../../shared/addresses.js';
import { indexFacts } from '../model/index-facts.js';

@Component({
  selector: 'qw-index-line',
  imports: [RouterLink],
  template: `
    <dl>
      @for (fact of facts(); track fact.term) {
        <div>
          <dt>{{ fact.term }}</dt>
          <dd>{{ fact.text }}</dd>
        </div>
      }
      <div>
        <dt i18n="@@diagnosis.lineRun">Lauf</dt>
        <dd>
          <a [routerLink]="address()">{{ runWords() }}</a>
        </dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 28px;
      margin: 0;
    }
    dt {
      font: var(--mat-sys-label-small);
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class IndexLine {
  readonly run = input.required<ProfileRunView>();

  private readonly formats = inject(Formats);
  protected readonly facts = computed(() => indexFacts(this.run(), this.formats));
  protected readonly address = computed(() => ADDRESSES.run(this.run().number));
  protected readonly runWords = computed(() => {
    const { number, year } = this.run();
    return $localize`:@@diagnosis.lineRunText:Lauf ${number}:number:, Werte ${year}:year:`;
  });
}

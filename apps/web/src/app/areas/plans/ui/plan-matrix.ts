/** The overview: what is planned in which field and when, every measure readable as text. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanMeasureView, PlanView } from '@quartierwerk/contracts/plans/plans.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { sumWords } from '../model/money.js';
import { matrixFields, matrixStages, type MatrixField, type MatrixStage } from '../model/plan-matrix.js';
import { moneyFields, sumsOf, unfinanced } from '../model/plan-money.js';
import { shownState } from '../model/plan-words.js';

@Component({
  selector: 'qw-plan-matrix',
  imports: [Icon, RouterLink, Status],
  templateUrl: './plan-matrix.html',
  styleUrl: './plan-matrix.scss',
})
export class PlanMatrix {
  readonly plan = input.required<PlanView>();
  /** The measures that pass the filters. */
  readonly shown = input.required<readonly PlanMeasureView[]>();
  /** Values are invented: the sums say so. */
  readonly invented = input(false);

  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly stateOf = shownState;
  protected readonly starLabel = $localize`:@@plans.keyMeasure:Schlüsselmaßnahme`;
  protected readonly fields = computed(() => matrixFields(this.plan(), new Set(this.shown().map(({ id }) => id))));
  protected readonly stages = computed(() => matrixStages(this.plan()));
  protected readonly moneyWords = computed(() => {
    const fields = moneyFields(this.plan());
    const { cost, financed } = sumsOf(fields);
    if (cost === 0) return '';
    const open = unfinanced(fields);
    const words = $localize`:@@plans.moneyLine:${sumWords(cost, this.formats)}:cost: Kosten, ${sumWords(financed, this.formats)}:financed: finanziert`;
    if (open.sum === 0) return words;
    const where = new Intl.ListFormat('de').format(open.fields.map(String));
    return `${words}; ${$localize`:@@plans.openIn:${sumWords(open.sum, this.formats)}:sum: ohne Quelle in Feld ${where}:fields:`}`;
  });

  protected factOf({ count, cost }: MatrixField | MatrixStage): string {
    const measures =
      count === 1 ? $localize`:@@plans.oneMeasure:1 Maßnahme` : $localize`:@@plans.countAll:${count}:count: Maßnahmen`;
    return cost === 0 ? measures : `${measures}, ${sumWords(cost, this.formats)}`;
  }

  protected progressOf({ done, running }: MatrixField): string {
    return $localize`:@@plans.fieldProgress:${done}:done: fertig, ${running}:running: laufen`;
  }

  protected share(part: number, count: number): number {
    return count === 0 ? 0 : (part / count) * 100;
  }
}

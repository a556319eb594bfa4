/** The corrections that hold, each with the way back. The file itself is never changed. */
import { Component, computed, input, output } from '@angular/core';
import type { Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { columnName } from '../model/column-words.js';
import { appliedFixes } from '../model/fixes.js';

@Component({
  selector: 'qw-applied-fixes',
  imports: [Icon],
  template: `
    <h3 i18n="@@indicators.applied">Korrekturen beim Einlesen</h3>
    <ul>
      @for (fix of applied(); track fix.key) {
        <li>
          <span><qw-icon name="check" [size]="16" />{{ fix.label }}</span>
          <button
            type="button"
            class="qw-link-button"
            [disabled]="busy()"
            [attr.aria-label]="undoName(fix.label)"
            (click)="corrected.emit(fix.without)"
          >
            <ng-container i18n="@@indicators.undoFix">zurücknehmen</ng-container>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      margin-top: 4px;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    button {
      min-height: 24px;
    }
  `,
})
export class AppliedFixes {
  readonly fixes = input.required<Fixes>();
  readonly heads = input.required<readonly string[]>();
  readonly busy = input(false);
  readonly corrected = output<Fixes>();

  protected readonly applied = computed(() => appliedFixes(this.fixes(), (at) => columnName(this.heads(), at)));

  protected undoName(label: string): string {
    return $localize`:@@indicators.undoFixName:${label}:fix: zurücknehmen`;
  }
}

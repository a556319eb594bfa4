/** The line under every picture and table: from when the figures are, from where, and for which areas. A pin marks values as they were. */
import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { Formats } from '../format/formats.js';
import { Icon } from '../icon/icon.js';
import { sourceWords } from './source-words.js';

@Component({
  selector: 'qw-source-line',
  imports: [Icon],
  template: `
    @if (pinned()) {
      <qw-icon name="pin" [size]="14" [label]="pinnedWord" />
    }
    <span>{{ line() }}<ng-content /></span>
    @if (newer()) {
      <span class="newer" i18n="@@ui.newer">Neuerer Wert liegt vor</span>
    }
  `,
  styles: `
    :host {
      display: block;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    .newer {
      margin-left: 8px;
      padding-left: 8px;
      border-left: 2px solid var(--mat-sys-primary);
      color: var(--mat-sys-primary);
    }
  `,
})
export class SourceLine {
  /** Reference day of the figures, `YYYY-MM-DD`. */
  readonly asOf = input<string | null>(null);
  readonly source = input('');
  /** Reference day or name of the area edition. */
  readonly edition = input('');
  /** The value is shown as it was when it was cited. */
  readonly pinned = input(false, { transform: booleanAttribute });
  readonly newer = input(false, { transform: booleanAttribute });

  private readonly formats = inject(Formats);
  protected readonly pinnedWord = $localize`:@@ui.pinned:Angeheftet, Wert wie damals`;

  protected readonly line = computed(() =>
    sourceWords({ asOf: this.asOf(), source: this.source(), edition: this.edition() }, this.formats),
  );
}

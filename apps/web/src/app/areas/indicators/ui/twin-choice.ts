/** Columns of one name: which of them is meant is asked, with what stands in each. Until it is answered none is read. */
import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ColumnMapping } from '@quartierwerk/domain/indicators/import/mapping';
import type { TwinChoice, Twins } from '@quartierwerk/domain/indicators/import/twin-columns';
import { Note } from '@quartierwerk/ui/feedback/note';
import { columnName } from '../model/column-words.js';

@Component({
  selector: 'qw-twin-choice',
  imports: [MatButton, Note],
  template: `
    <qw-note tone="warn" strong [heading]="heading()">
      <ng-container i18n="@@indicators.twinWhy"
        >Der Name allein sagt nicht, welche gemeint ist. Gelesen wird keine, bis Sie gewählt haben.</ng-container
      >
      <ul>
        @for (column of columns(); track column.at) {
          <li>
            <button matButton="outlined" class="qw-row-button" type="button" (click)="chosen.emit(column.at)">
              {{ column.action }}
            </button>
            <span>{{ column.examples }}</span>
          </li>
        }
      </ul>
      <span class="others">
        @if (each()) {
          <button type="button" class="qw-link-button" (click)="chosen.emit('each')" i18n="@@indicators.twinEach">
            Jede so lesen, wie sie zugeordnet ist
          </button>
        }
        <button type="button" class="qw-link-button" (click)="chosen.emit('none')" i18n="@@indicators.twinNone">
          Keine davon lesen
        </button>
      </span>
    </qw-note>
  `,
  styles: `
    ul {
      display: grid;
      gap: 6px;
      margin: 8px 0;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      overflow-wrap: anywhere;
    }
    @media (width < 37.5em) {
      li {
        flex-direction: column;
        align-items: flex-start;
      }
    }
    .others {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
    }
  `,
})
export class TwinChoiceNote {
  readonly twins = input.required<Twins>();
  /** Heads as a person finds them in the file. */
  readonly heads = input.required<readonly string[]>();
  readonly mapped = input.required<readonly ColumnMapping[]>();
  /** What stands in a column, by its place. */
  readonly examples = input.required<readonly string[]>();
  readonly chosen = output<TwinChoice>();

  protected readonly heading = computed(() => {
    const names = this.twins().map((at) => columnName(this.heads(), at));
    return $localize`:@@indicators.twinHeading:${names.length}:count: Spalten heißen gleich: ${names.join('; ')}:columns:.`;
  });
  protected readonly columns = computed(() =>
    this.twins().map((at) => {
      const [name, examples] = [columnName(this.heads(), at), this.examples()[at] ?? ''];
      return {
        ...{ at, action: $localize`:@@indicators.twinRead:Nur ${name}:column: lesen` },
        examples: examples === '' ? $localize`:@@indicators.twinEmpty:ohne Inhalt` : examples,
      };
    }),
  );
  /** Where each has a meaning of its own, both can be meant. */
  protected readonly each = computed(() => {
    const roles = this.twins().map((at) => {
      const { role = 'ignore', indicator, year } = this.mapped()[at] ?? {};
      return `${role}|${indicator ?? ''}|${year ?? ''}`;
    });
    return new Set(roles).size === roles.length && roles.every((role) => !role.startsWith('ignore'));
  });
}

/** The rows behind a finding about many, each with what it says and what can be done about it alone. */
import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import type { FindingMember } from '../model/finding-members.js';

/** So many stand there before the others are asked for. */
const AT_FIRST = 25;

@Component({
  selector: 'qw-finding-members',
  imports: [MatButton, Status, Table, TableCell],
  template: `
    <table qwTable records class="qw-records-flow">
      <thead>
        <tr>
          <th scope="col" class="qw-number line" i18n="@@indicators.line">Zeile</th>
          @if (named()) {
            <th scope="col" class="area" i18n="@@indicators.areaHead">Gebiet</th>
          }
          <th scope="col" i18n="@@indicators.finding">Befund</th>
          @if (offered()) {
            <th scope="col" class="act">
              <span class="qw-visually-hidden" i18n="@@indicators.action">Korrektur</span>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (member of shown(); track member.key) {
          <tr>
            <td i18n-qwCell="@@indicators.line" qwCell="Zeile" class="qw-number line">{{ member.line }}</td>
            @if (named()) {
              <td i18n-qwCell="@@indicators.areaHead" qwCell="Gebiet" class="area">{{ member.name }}</td>
            }
            <td qwCell="">{{ member.words }}</td>
            @if (offered()) {
              <td qwCell class="act">
                @if (member.confirmed) {
                  <qw-status shape="done"
                    ><ng-container i18n="@@indicators.confirmed">bestätigt</ng-container></qw-status
                  >
                }
                @if (member.offer; as offer) {
                  <button
                    matButton="outlined"
                    class="qw-row-button"
                    type="button"
                    [disabled]="busy()"
                    [attr.aria-label]="offer.name"
                    (click)="taken.emit(offer)"
                  >
                    {{ offer.label }}
                  </button>
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
    @if (members().length > shown().length) {
      <button type="button" class="qw-link-button" (click)="all.set(true)">
        <ng-container i18n="@@indicators.moreMembers"
          >Weitere {{ formats.number(members().length - shown().length) }} Zeilen zeigen</ng-container
        >
      </button>
    } @else if (unlisted() > 0) {
      <p class="qw-small qw-secondary" i18n="@@indicators.membersUnlisted">
        {{ formats.number(unlisted()) }} weitere sind mitgezählt, aber nicht einzeln aufgeführt.
      </p>
    }
  `,
  styles: `
    table {
      max-width: 1000px;
    }
    .line {
      width: 72px;
    }
    .area {
      width: 220px;
      overflow-wrap: anywhere;
    }
    .act {
      width: 190px;
    }
    @media (width < 37.5em) {
      .line,
      .area,
      .act {
        width: auto;
      }
    }
  `,
})
export class FindingMembers {
  readonly members = input.required<readonly FindingMember[]>();
  /** How many there are in the file. */
  readonly count = input.required<number>();
  readonly busy = input(false);
  readonly taken = output<NonNullable<FindingMember['offer']>>();

  protected readonly formats = inject(Formats);
  /** Another finding begins with its first rows. */
  protected readonly all = linkedSignal({ source: () => this.members()[0]?.key, computation: () => false });
  protected readonly shown = computed(() => (this.all() ? this.members() : this.members().slice(0, AT_FIRST)));
  protected readonly unlisted = computed(() => Math.max(0, this.count() - this.members().length));
  protected readonly named = computed(() => this.members().some(({ name }) => name !== ''));
  protected readonly offered = computed(() =>
    this.members().some(({ offer, confirmed }) => offer !== null || confirmed),
  );
}

/** What was said at the table, latest first: with its points, and whether it is on this device only or safe. */
import { Component, computed, inject, input, output } from '@angular/core';
import type { CaptureSheetView } from '@quartierwerk/contracts/participation/capture.views';
import { correctionVerdict, tablePointsVerdict } from '@quartierwerk/domain/participation/contribution-workflow';
import { addedLater } from '@quartierwerk/domain/participation/event-workflow';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import type { CapturePlaces } from '../model/capture-question.js';
import { pointsAfter, type CaptureRow } from '../model/capture-row.js';
import { KIND_WORDS, LANGUAGE_WORDS, langOf, pointsFixedWords } from '../model/words.js';
import { CaptureQuestion } from './capture-question.js';
import { Stepper } from './stepper.js';

@Component({
  selector: 'qw-capture-list',
  imports: [CaptureQuestion, Icon, Stepper],
  template: `
    <ul>
      @for (item of items(); track item.row.id) {
        <li>
          <span class="time qw-secondary">{{ item.time }}</span>
          <div class="words">
            <p dir="auto" [attr.lang]="item.lang">{{ item.row.text }}</p>
            <p class="facts qw-secondary">
              <strong>{{ item.kind }}</strong>{{ item.facts }}
            </p>
            @if (item.fixed) {
              <p class="facts qw-secondary">{{ item.fixed }}</p>
            }
            @if (item.row.refusal; as refusal) {
              <p class="refusal">{{ refusal }}</p>
            }
          </div>
          <qw-stepper
            [value]="item.row.points"
            [of]="item.row.text"
            [fixed]="item.fixed"
            (stepped)="stepped.emit({ row: item.row, points: after(item.row.points, $event) })"
          />
          <span class="where" [class.device]="!item.row.saved">
            <qw-icon [name]="item.row.saved ? 'saved' : 'device'" [size]="20" />
            @if (item.row.saved) {
              <span i18n="@@participation.saved">gesichert</span>
            } @else {
              <span i18n="@@participation.onDevice">Gerät</span>
            }
          </span>
          @if (item.correctable) {
            <button type="button" class="qw-icon-button" (click)="corrected.emit(item.row)">
              <qw-icon name="edit" [size]="20" />
              <span class="qw-visually-hidden" i18n="@@participation.correctEntry">Ändern: {{ item.row.text }}</span>
            </button>
          }
          @if (item.row.conflict || item.row.leftover) {
            <qw-capture-question
              [row]="item.row"
              [places]="places()"
              (decided)="decided.emit({ row: item.row, choice: $event })"
              (letGo)="letGo.emit(item.row)"
            />
          }
        </li>
      } @empty {
        <li class="none qw-secondary">
          @if (ownOnly()) {
            <ng-container i18n="@@participation.nothingFromHere">
              Von diesem Gerät ist an diesem Tisch noch nichts aufgenommen.
            </ng-container>
          } @else {
            <ng-container i18n="@@participation.nothingSaid">An diesem Tisch ist noch nichts aufgenommen.</ng-container>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 66px minmax(0, 1fr) auto 72px 44px;
      align-items: center;
      gap: 4px 8px;
      padding: 6px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    .none {
      display: block;
      padding: 12px 0;
    }
    .time,
    .facts,
    .where {
      font-size: 0.8125rem;
    }
    qw-capture-question {
      grid-column: 1 / -1;
    }
    .time {
      white-space: nowrap;
    }
    .words {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    strong {
      font-weight: 600;
    }
    .refusal {
      color: var(--mat-sys-error);
      font-size: 0.8125rem;
    }
    .where {
      display: grid;
      justify-items: center;
      color: var(--mat-sys-on-surface-variant);
    }
    .device {
      color: var(--qw-warn);
    }
    @media (width < 37.5em) {
      li {
        grid-template-columns: minmax(0, 1fr) auto auto;
      }
      .time {
        display: none;
      }
      .words {
        grid-column: 1 / -1;
      }
      qw-stepper {
        justify-self: start;
      }
    }
  `,
})
export class CaptureList {
  readonly rows = input.required<readonly CaptureRow[]>();
  readonly places = input.required<CapturePlaces>();
  readonly event = input.required<Pick<CaptureSheetView['event'], 'state' | 'closedAt'>>();
  /** What others recorded is not in it. */
  readonly ownOnly = input(false);
  readonly stepped = output<{ readonly row: CaptureRow; readonly points: number }>();
  readonly corrected = output<CaptureRow>();
  readonly decided = output<{ readonly row: CaptureRow; readonly choice: 'own' | 'stored' }>();
  /** What came too late was read. */
  readonly letGo = output<CaptureRow>();

  private readonly formats = inject(Formats);
  protected readonly after = pointsAfter;
  protected readonly items = computed(() =>
    this.rows().map((row) => ({
      row,
      fixed: pointsFixedWords(tablePointsVerdict(row, this.event().state)),
      correctable: correctionVerdict(row.state, row.lookedThrough).ok,
      time: this.formats.time(row.saidAt),
      kind: KIND_WORDS[row.kind],
      lang: langOf(row.language),
      facts: [
        '',
        row.themeId === null ? null : this.places().themes.get(row.themeId),
        row.language === 'de' ? null : LANGUAGE_WORDS[row.language],
        this.isLater(row) ? $localize`:@@participation.laterHere:nacherfasst` : null,
        row.code === null ? null : $localize`:@@participation.receipt:Code ${row.code}:code:`,
      ]
        .filter((fact) => fact !== null && fact !== undefined)
        .join(', '),
    })),
  );

  private isLater({ saidAt }: CaptureRow): boolean {
    // A sheet that this device has kept since an earlier version does not know when.
    const closedAt = this.event().closedAt ?? null;
    return addedLater(new Date(saidAt), closedAt === null ? null : new Date(closedAt));
  }
}

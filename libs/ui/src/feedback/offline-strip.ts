/** No connection: since when, how much is kept on this device, when it is tried again. No dialog; the work goes on. */
import { Component, computed, inject, input, output } from '@angular/core';
import { Formats } from '../format/formats.js';
import { Icon } from '../icon/icon.js';

@Component({
  selector: 'qw-offline-strip',
  imports: [Icon],
  template: `
    <div role="status" class="strip">
      <qw-icon name="offline" />
      <p>
        <strong i18n="@@ui.offline">Keine Verbindung.</strong>
        {{ facts() }}
        <button type="button" class="qw-link-button" (click)="retry.emit()" i18n="@@ui.retryNow">
          Jetzt versuchen
        </button>
      </p>
    </div>
  `,
  styles: `
    .strip {
      display: flex;
      gap: 10px;
      padding: 8px 16px;
      border-left: 3px solid var(--qw-warn);
      background: var(--qw-warn-bg);
    }
    strong {
      font-weight: 600;
    }
    qw-icon {
      color: var(--qw-warn);
    }
  `,
})
export class OfflineStrip {
  /** ISO instant of the loss. */
  readonly since = input<string | null>(null);
  /** Entries that wait on this device. */
  readonly waiting = input(0);
  readonly retry = output();

  private readonly formats = inject(Formats);
  protected readonly facts = computed(() => {
    const parts: string[] = [];
    const since = this.since();
    if (since) parts.push($localize`:@@ui.offlineSince:Seit ${this.formats.time(since)}:time:.`);
    const waiting = this.waiting();
    if (waiting === 1) parts.push($localize`:@@ui.offlineOne:1 Eingabe wartet auf diesem Gerät.`);
    if (waiting > 1) {
      parts.push($localize`:@@ui.offlineMany:${this.formats.number(waiting)}:count: Eingaben warten auf diesem Gerät.`);
    }
    parts.push($localize`:@@ui.offlineRetry:Es wird von selbst weiter versucht.`);
    return parts.join(' ');
  });
}

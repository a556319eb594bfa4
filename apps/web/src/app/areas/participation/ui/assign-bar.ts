/** What is chosen, in words, and the theme that takes it. Stays at the foot of the window while the list is longer than it. */
import { Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ThemeGroup } from '../model/theme-offer.js';
import { contributionsWords } from '../model/words.js';

@Component({
  selector: 'qw-assign-bar',
  imports: [MatButton],
  template: `
    <form role="group" [attr.aria-label]="words()" (submit)="assign($event)">
      <strong role="status">{{ words() }}</strong>
      @if (groups().length > 0) {
        <label>
          <span class="qw-visually-hidden" i18n="@@participation.chooseTheme">Einem Thema zuordnen</span>
          <select #theme class="qw-input" (change)="chosen.set(theme.value)">
            <option value="" [selected]="taker() === ''" i18n="@@participation.chooseThemeOption">Thema wählen</option>
            @for (group of groups(); track group.event.code) {
              <optgroup [label]="group.event.code + ' ' + group.event.title">
                @for (one of group.themes; track one.id) {
                  <option [value]="one.id" [selected]="one.id === taker()">{{ one.name }}</option>
                }
              </optgroup>
            }
          </select>
        </label>
        <button matButton="filled" type="submit" [disabled]="taker() === '' || busy()" i18n="@@participation.assign">
          Zuordnen
        </button>
      } @else {
        <span class="why">{{ noTheme() }}</span>
      }
      @if (showable() > 0) {
        <button matButton="outlined" type="button" [disabled]="busy()" (click)="shown.emit()">{{ showWords() }}</button>
      }
      <button matButton="outlined" type="button" (click)="cleared.emit()" i18n="@@participation.clearChoice">
        Auswahl aufheben
      </button>
    </form>
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 2;
      bottom: 0;
      display: block;
      padding: 8px 12px;
      border: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface-container-high);
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
    }
    strong {
      font-weight: 600;
    }
    .why {
      max-width: 44ch;
      font-size: 0.875rem;
    }
    label {
      flex: 1 1 200px;
      max-width: 360px;
    }
  `,
})
export class AssignBar {
  readonly count = input.required<number>();
  /** Those that take everything that is chosen, by event. */
  readonly groups = input.required<readonly ThemeGroup<{ readonly id: string; readonly name: string }>[]>();
  /** Why there are none, in words. */
  readonly noTheme = input('');
  /** How many of them may be shown to everyone. */
  readonly showable = input(0);
  readonly busy = input(false);
  /** Id of the theme. */
  readonly assigned = output<string>();
  readonly shown = output();
  readonly cleared = output();

  protected readonly chosen = signal('');
  /** With another choice of contributions the theme may be gone. */
  protected readonly taker = computed(() =>
    this.groups().some(({ themes }) => themes.some(({ id }) => id === this.chosen())) ? this.chosen() : '',
  );
  protected readonly words = computed(() => {
    const words = contributionsWords(this.count());
    return $localize`:@@participation.chosenWords:${words}:words: ausgewählt`;
  });

  protected readonly showWords = computed(() => {
    const showable = this.showable();
    return showable === this.count()
      ? $localize`:@@participation.publish:Öffentlich zeigen`
      : $localize`:@@participation.publishSome:${showable}:count: davon öffentlich zeigen`;
  });

  protected assign(event: Event): void {
    event.preventDefault();
    if (this.taker() !== '') this.assigned.emit(this.taker());
  }
}

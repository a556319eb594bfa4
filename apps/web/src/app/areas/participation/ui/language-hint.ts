/** Below the words: that they are written in another script than the language that stands, and the language for one key or tap. */
import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { languagesByScript } from '@quartierwerk/domain/participation/script-language';
import type { Language } from '@quartierwerk/domain/participation/vocabulary';
import { LANGUAGE_WORDS } from '../model/words.js';

@Component({
  selector: 'qw-language-hint',
  imports: [MatButton],
  template: `
    @if (offered().length > 0) {
      <div class="hint">
        <p i18n="@@participation.otherScript">Gespeichert wird es als {{ stands() }}. Stattdessen:</p>
        @for (one of offered(); track one.code; let first = $first) {
          <button
            matButton="outlined"
            class="qw-row-button"
            type="button"
            [attr.aria-keyshortcuts]="first ? 'Alt+L' : null"
            (click)="chosen.emit(one.code)"
          >
            {{ one.word }}
          </button>
        }
        <kbd aria-hidden="true" i18n="@@participation.languageKey">Alt L</kbd>
      </div>
    }
  `,
  styles: `
    .hint {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      padding: 8px 12px;
      border-inline-start: 3px solid var(--qw-warn);
      background: var(--qw-warn-bg);
      font-size: 0.875rem;
    }
    @media (width < 37.5em) {
      kbd {
        display: none;
      }
    }
  `,
  host: { '(document:keydown)': 'key($event)' },
})
export class LanguageHint {
  readonly text = input.required<string>();
  readonly language = input.required<Language>();
  readonly chosen = output<Language>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly stands = computed(() => LANGUAGE_WORDS[this.language()]);
  protected readonly offered = computed(() =>
    languagesByScript(this.text(), this.language()).map((code) => ({ code, word: LANGUAGE_WORDS[code] })),
  );

  /** One language is taken at once; of several the person chooses. By the key's place: in another script it writes another sign. */
  protected key(event: KeyboardEvent): void {
    const [only, ...others] = this.offered();
    if (!only || !event.altKey || event.ctrlKey || event.code !== 'KeyL') return;
    event.preventDefault();
    if (others.length === 0) this.chosen.emit(only.code);
    else this.host.querySelector('button')?.focus();
  }
}

/** Appearance and keys. Each choice counts at once and on every device. */
import { Component, inject } from '@angular/core';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { OwnPreferences } from '../../../shared/preferences/own-preferences.js';
import { themeOf } from '../../../shared/preferences/theme-choice.js';

@Component({
  selector: 'qw-preferences-section',
  imports: [Note, Segments],
  template: `
    <div class="stack">
      <div>
        <p class="qw-secondary" aria-hidden="true">{{ themeLabel }}</p>
        <qw-segments
          [label]="themeLabel"
          [options]="themes"
          [value]="preferences.theme()"
          (valueChange)="preferences.chooseTheme(themeOf($event))"
        />
      </div>
      <label class="qw-check">
        <input type="checkbox" [checked]="preferences.letterKeys()" (change)="chooseKeys($event)" />
        <span i18n="@@identity.letterKeys">Einzelne Buchstaben als Tasten verwenden (G, J, K, E …)</span>
      </label>
      @if (preferences.problem(); as problem) {
        <qw-note tone="warn">{{ problem }}</qw-note>
      }
    </div>
  `,
  styleUrl: './account-section.scss',
})
export class PreferencesSection {
  protected readonly preferences = inject(OwnPreferences);
  protected readonly themeOf = themeOf;
  protected readonly themeLabel = $localize`:@@identity.theme:Darstellung`;
  protected readonly themes = [
    { value: 'system', label: $localize`:@@identity.themeSystem:wie das System` },
    { value: 'light', label: $localize`:@@identity.themeLight:hell` },
    { value: 'dark', label: $localize`:@@identity.themeDark:dunkel` },
  ];

  protected chooseKeys(event: Event): void {
    this.preferences.chooseLetterKeys((event.target as HTMLInputElement).checked);
  }
}

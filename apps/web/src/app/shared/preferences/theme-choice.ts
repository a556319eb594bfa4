/** Light, dark, or what the system says. The choice lies in the browser too; `theme.js` reads it there before the first paint. */
import { DOCUMENT, inject, Service, signal } from '@angular/core';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORAGE_KEY = 'qw.theme';

@Service()
export class ThemeChoice {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Theme>(themeOf(this.document.documentElement.dataset['theme']));

  readonly theme = this.chosen.asReadonly();

  choose(theme: Theme): void {
    this.chosen.set(theme);
    const storage = this.document.defaultView?.localStorage;
    if (theme === 'system') {
      delete this.document.documentElement.dataset['theme'];
      storage?.removeItem(STORAGE_KEY);
    } else {
      this.document.documentElement.dataset['theme'] = theme;
      storage?.setItem(STORAGE_KEY, theme);
    }
  }
}

export function themeOf(text: string | undefined): Theme {
  return THEMES.find((theme) => theme === text) ?? 'system';
}

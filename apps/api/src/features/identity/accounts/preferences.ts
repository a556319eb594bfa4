import type { Preferences } from '@quartierwerk/contracts/identity/identity.views';

/** What a person has who never chose anything. */
const DEFAULTS: Preferences = { theme: 'system', letterKeys: true };

/** The preferences of a stored document; what is missing or foreign takes its default. */
export function preferencesOf(stored: unknown): Preferences {
  const { theme, letterKeys } = (stored ?? {}) as Partial<Record<keyof Preferences, unknown>>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : DEFAULTS.theme,
    letterKeys: typeof letterKeys === 'boolean' ? letterKeys : DEFAULTS.letterKeys,
  };
}

/**
 * At a table the language stays from the last entry, and who writes down another one forgets to say so. Where the script of the words
 * cannot be that of the language, those that are written in it are offered. A hint, never a refusal.
 */
import type { Language } from './vocabulary.js';

const SCRIPTS: readonly { readonly letters: RegExp; readonly languages: readonly Language[] }[] = [
  { letters: /\p{Script=Arabic}/gu, languages: ['ar'] },
  { letters: /\p{Script=Cyrillic}/gu, languages: ['uk', 'ru', 'bg'] },
];

const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** @returns languages to choose from; empty where the one that was chosen may be the one of the words */
export function languagesByScript(text: string, chosen: Language): readonly Language[] {
  // Whoever chose none of the list meant it.
  if (chosen === 'other') return [];
  const letters = count(text, LETTER);
  // A name or two in another script make no other language.
  const most = (script: RegExp) => count(text, script) * 2 > letters;
  if (letters === 0) return [];
  // Latin letters are those of most languages here; the one that was spoken before in another script still stands.
  if (most(LATIN)) return SCRIPTS.some(({ languages }) => languages.includes(chosen)) ? ['de'] : [];
  const script = SCRIPTS.find((one) => most(one.letters));
  if (!script) return ['other'];
  return script.languages.includes(chosen) ? [] : script.languages;
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

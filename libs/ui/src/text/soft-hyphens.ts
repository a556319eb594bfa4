/**
 * Places at which a long German word may be broken, as soft hyphens. Not every browser brings a dictionary for `hyphens: auto`; without
 * one a narrow label breaks between any two letters and without a hyphen. The rule knows syllables and the seams of compounds well
 * enough for labels; running text is left to the browser.
 */
const SOFT_HYPHEN = '\u00ad';
/** Shorter words fit into every label. */
const LONG_WORD = /\p{L}{10,}/gu;
const FEWEST_BEFORE = 3;
const FEWEST_AFTER = 3;
const VOWELS = /(?:ai|au|äu|ei|eu|ie|oo|ee|aa|[aeiouyäöü])/giu;
/** What a syllable may begin with, if more than one consonant does. */
const ONSETS = /(?:schl|schm|schn|schr|schw|sch|spr|ch|ck|ph|qu|pfl|[bfgkp]l|[bdfgkpt]r|kn)$/iu;
/** Endings after which a compound goes on, whatever follows: Bevölkerungs|anteil. */
const SEAM_BEHIND = /(?:ungs|heits|keits|schafts|tions)$/iu;
const PREFIX = /^(?:ver|zer|ent)(?=[^aeiouyäöü])/iu;
/** Consonants that close a part of a compound before one that begins with "st": Anlauf|stelle, Beratungs|stelle, Früh|stück. */
const BEFORE_ST = /(?:ch|[fhs])st$/iu;

export function softHyphens(text: string): string {
  return text.replace(LONG_WORD, (word) => parted(word).join(SOFT_HYPHEN));
}

function parted(word: string): string[] {
  const vowels = [...word.matchAll(VOWELS)].map(({ index, 0: sound }) => ({ from: index, to: index + sound.length }));
  const seams = vowels.slice(1).flatMap((vowel, at) => {
    const cluster = word.slice(vowels[at]?.to ?? 0, vowel.from);
    const behindPrefix = at === 0 ? (PREFIX.exec(word)?.[0].length ?? 0) : 0;
    const seam =
      behindPrefix || (SEAM_BEHIND.test(word.slice(0, vowel.from)) ? vowel.from : vowel.from - onsetOf(cluster));
    if (cluster === '') return [];
    return seam >= FEWEST_BEFORE && word.length - seam >= FEWEST_AFTER ? [seam] : [];
  });
  return [0, ...seams].map((from, at) => word.slice(from, seams[at] ?? word.length));
}

/** How many of the consonants between two vowels belong to the second. */
function onsetOf(cluster: string): number {
  if (cluster.length <= 1) return cluster.length;
  if (BEFORE_ST.test(cluster)) return 2;
  // "tsch" closes what stands before it: Deutsch|land.
  const [onset = ''] = ONSETS.exec(cluster) ?? [];
  return onset === '' || /tsch[a-zäöüß]$/iu.test(cluster) ? 1 : onset.length;
}

/** What has changed in the heads of a table since the last one of its source, in a sentence. */
import type { RememberedView } from '@quartierwerk/contracts/indicators/imports.views';

export function rememberedWords({ added, missing }: Pick<RememberedView, 'added' | 'missing'>): string {
  if (added.length === 0 && missing.length === 0) {
    return $localize`:@@indicators.sameColumns:Die Spalten sind dieselben, ihre Zuordnung ist übernommen.`;
  }
  const fresh = named(added);
  const gone = named(missing);
  if (missing.length === 0) {
    return $localize`:@@indicators.addedColumns:Die Zuordnung ist übernommen. Neu in der Datei: ${fresh}:columns:.`;
  }
  return added.length === 0
    ? $localize`:@@indicators.missingColumns:Die Zuordnung ist übernommen. In der Datei fehlt: ${gone}:columns:.`
    : $localize`:@@indicators.changedColumns:Die Zuordnung ist übernommen. In der Datei fehlt: ${gone}:missing:. Neu ist: ${fresh}:added:.`;
}

const SHOWN = 4;

function named(heads: readonly string[]): string {
  const words = heads.slice(0, SHOWN).map((head) => (head.trim() === '' ? UNNAMED : `„${head.trim()}“`));
  const more = heads.length - SHOWN;
  if (more <= 0) return words.join(', ');
  return $localize`:@@indicators.moreColumns:${words.join(', ')}:columns: und ${more}:count: weitere`;
}

const UNNAMED = $localize`:@@indicators.unnamedColumn:eine Spalte ohne Kopf`;

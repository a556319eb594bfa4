/** The words of a source line: from when figures are, from where, and for which areas. They stand under a picture and inside its file. */
import type { Formats } from '../format/formats.js';

export interface SourceFacts {
  /** Reference day, `YYYY-MM-DD`. */
  readonly asOf?: string | null;
  readonly source?: string;
  /** Reference day or name of the area edition. */
  readonly edition?: string;
}

export function sourceWords({ asOf, source, edition }: SourceFacts, formats: Formats): string {
  const parts: string[] = [];
  if (asOf) parts.push($localize`:@@ui.asOf:Stand ${formats.day(asOf)}:day:`);
  if (source) parts.push($localize`:@@ui.source:Quelle: ${source}:source:`);
  if (edition) parts.push($localize`:@@ui.edition:Gebietsstand ${edition}:edition:`);
  return parts.join('; ');
}

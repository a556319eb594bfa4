/** Words for documents that are written in the background. */
import type { DocumentFailure, DocumentKind } from '@quartierwerk/contracts/diagnosis/documents.constants';
import type { DocumentJobView } from '@quartierwerk/contracts/diagnosis/documents.views';

export const DOCUMENT_KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  selected_profiles: $localize`:@@diagnosis.documentSelected:Steckbriefe der Gebiete mit besonderem Handlungsbedarf`,
  all_profiles: $localize`:@@diagnosis.documentAll:Steckbriefe aller Gebiete`,
  social_report: $localize`:@@diagnosis.documentReport:Sozialbericht`,
};

export const DOCUMENT_FAILURE_WORDS: Readonly<Record<DocumentFailure, string>> = {
  CANCELLED: $localize`:@@diagnosis.documentCancelled:abgebrochen`,
  NO_AREA_SELECTED: $localize`:@@diagnosis.documentNoArea:Es ist kein Gebiet mehr ausgewählt.`,
  INTERNAL: $localize`:@@diagnosis.documentBroken:Beim Schreiben ist ein Fehler aufgetreten. Bitte versuchen Sie es noch einmal; bleibt er, hilft die Administration.`,
};

/** "PDF", "DOCX", "PDF einzeln (ZIP)". */
export function formatInWords({ format, singleFiles }: Pick<DocumentJobView, 'format' | 'singleFiles'>): string {
  const name = format === 'pdf' ? 'PDF' : 'DOCX';
  return singleFiles ? $localize`:@@diagnosis.documentSingle:${name}:format: einzeln (ZIP)` : name;
}

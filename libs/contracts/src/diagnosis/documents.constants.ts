/** What documents of the diagnosis are written as: PDF/UA to read and print, DOCX to go on writing. */
export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

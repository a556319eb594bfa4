/** What documents of the diagnosis are written as: PDF/UA to read and print, DOCX to go on writing. */
export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/**
 * What is written from a run in the background: the profiles of the areas with special need for action, of all areas, or the social
 * report with all of them.
 */
export const DOCUMENT_KINDS = ['selected_profiles', 'all_profiles', 'social_report'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_STATES = ['writing', 'done', 'failed'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export const DOCUMENT_FAILURES = ['CANCELLED', 'NO_AREA_SELECTED', 'INTERNAL'] as const;
export type DocumentFailure = (typeof DOCUMENT_FAILURES)[number];

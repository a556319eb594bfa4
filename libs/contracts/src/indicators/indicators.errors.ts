/** Refusals of the area indicators: catalogue, deliveries, imports. */
export const INDICATOR_ERRORS = {
  INDICATOR_CODE_TAKEN: 409,
  DOMAIN_CODE_TAKEN: 409,
  SOURCE_NAME_TAKEN: 409,
  FILE_TOO_LARGE: 413,
  FILE_EMPTY: 422,
  FILE_NOT_A_TABLE: 422,
  /** Heads and no row below them; `line` is theirs, `sheet` names the one of a workbook. */
  FILE_HEAD_ONLY: 422,
  FILE_IS_ARCHIVE: 415,
  FILE_LINE_TOO_LONG: 422,
  FILE_ENCODING_UNKNOWN: 422,
  FILE_TOO_MANY_COLUMNS: 422,
  /** A workbook in a form that is not read; `is` says which: `xls`, `xlsb`, `ods`, `unknown`. */
  FILE_WORKBOOK_FORMAT: 415,
  FILE_WORKBOOK_ENCRYPTED: 422,
  /** Its parts cannot be read; `part` names the one. */
  FILE_WORKBOOK_DAMAGED: 422,
  /** Measured before anything is unpacked. */
  FILE_WORKBOOK_TOO_LARGE: 413,
  /** A part has a document type definition, which no workbook has. */
  FILE_WORKBOOK_UNSAFE: 422,
  /** The table holds single persons or cases; `column` names the head that says so. */
  FILE_SINGLE_RECORDS: 422,
  IMPORT_WRONG_STATE: 409,
  IMPORT_MAPPING_INCOMPLETE: 422,
  IMPORT_HAS_ERRORS: 422,
  /** The upper heads must stand right above the others: in `line`, where anything stands there (0 otherwise). */
  IMPORT_UPPER_HEAD: 422,
  DELIVERY_ALREADY_WITHDRAWN: 409,
  /** `code` is in no catalogue of the workspace. */
  REQUEST_INDICATOR_UNKNOWN: 422,
  /** The day of a request has passed; `day` is the first that can be asked for. */
  REQUEST_DAY_PASSED: 422,
  /** Nobody of the provider's organisation has an account that letters reach. */
  REMINDER_NO_READER: 422,
  /** Nothing that the provider was asked for is open. */
  REMINDER_NOTHING_OPEN: 422,
  /** Another release of the delivery is being worked out, or waits for a decision. */
  RELEASE_OPEN: 409,
  RELEASE_WRONG_STATE: 409,
  /** Figures or profiles have changed since it was worked out. */
  RELEASE_OUTDATED: 409,
  /** Secret counts can be narrowed or could not be checked (`exposed`, `exposedEarlier`, `unfit`), and nobody has accepted that. */
  RELEASE_EXPOSED: 422,
  /** A file of released figures is asked for, and there are none. */
  NOTHING_RELEASED: 409,
  /** A workbook of so many figures (`figures`) cannot be handled; `limit` is the most. */
  RELEASED_DATA_TOO_LARGE: 422,
} as const;

/** What the dialog for choosing a delivered table offers; what a file really is, its bytes say. */
export const TABLE_FILES =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is said once the state of a decision was reported. */
export function reportedWords(code: string): string {
  return $localize`:@@steering.reported:${code}:code:: Stand gemeldet`;
}

export function doneWords(code: string): string {
  return $localize`:@@steering.reportedDone:${code}:code: als erledigt gemeldet`;
}

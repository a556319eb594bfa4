/** What else happens when a meeting is closed: decisions reported as done count as reported once more, and are filed. */
export function filedWords(count: number): string {
  if (count === 0) return $localize`:@@steering.filedNone:Keiner der Beschlüsse, die Sie sehen, wird damit abgelegt.`;
  return count === 1
    ? $localize`:@@steering.filedOne:Ein als erledigt gemeldeter Beschluss wird damit abgelegt.`
    : $localize`:@@steering.filedMany:${count}:count: als erledigt gemeldete Beschlüsse werden damit abgelegt.`;
}

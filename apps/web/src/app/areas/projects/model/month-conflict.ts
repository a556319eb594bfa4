/** Both figures of a month that was entered on two devices, field by field. */
import type { KpiEntryView, ReadingView } from '@quartierwerk/contracts/projects/kpi.views';
import type { ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { EntryBody } from './month-entry.js';

export function conflictFields(
  { kpi }: KpiEntryView,
  other: ReadingView,
  own: EntryBody,
  formats: Formats,
): ConflictField[] {
  const value = (amount: number | null): string =>
    amount === null ? $localize`:@@projects.noValueWord:kein Wert` : formats.number(amount, kpi.decimals);
  const comment = (text: string): string => (text === '' ? $localize`:@@projects.noSentence:kein Satz` : text);
  return [
    { key: 'value', label: kpi.name, stored: value(other.value), own: value(own.value) },
    {
      key: 'comment',
      label: $localize`:@@projects.sentence:Satz für den Bericht`,
      stored: comment(other.comment),
      own: comment(own.comment),
      // Saying nothing is no version of a sentence: the colleague's stays unless it is taken out on purpose.
      preselected: own.comment === '' && other.comment !== '' ? 'stored' : 'own',
    },
  ];
}

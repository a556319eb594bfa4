/** What a carrier is offered to do about the figures of a month, in words. */
import type { MonthOffer } from '@quartierwerk/domain/projects/reported-month';
import type { MonthNames } from './month-names.js';

/** "Oktober eintragen", "Oktober abschließen", "November beginnen". */
export function offerWords({ month, act }: MonthOffer, names: MonthNames): string {
  const name = names.name(month);
  switch (act) {
    case 'enter':
      return $localize`:@@projects.enterMonth:${name}:month: eintragen`;
    case 'close':
      return $localize`:@@projects.finishMonth:${name}:month: abschließen`;
    case 'begin':
      return $localize`:@@projects.beginMonth:${name}:month: beginnen`;
  }
}

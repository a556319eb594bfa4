/** What is planned for a recommendation, in words. */
import type { TraceAheadView } from '@quartierwerk/contracts/chain/chain.views';
import type { Formats } from '@quartierwerk/ui/format/formats';

export function aheadWords({ heldOn, body }: TraceAheadView, formats: Pick<Formats, 'day'>): string {
  return $localize`:@@chain.railAgenda:auf der Tagesordnung am ${formats.day(heldOn)}:day:, ${body}:body:`;
}

/** Statuses, palettes, type. */
import { Component } from '@angular/core';
import { Status, type StatusShape, type StatusTone } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { ScrollArea } from '@quartierwerk/ui/table/scroll-area';
import { Table } from '@quartierwerk/ui/table/table';
import { DEVIATION_COLOURS, INDEX_COLOURS } from '@quartierwerk/ui/legend/map-colours';

interface Sign {
  readonly shape: StatusShape;
  readonly tone?: StatusTone;
  readonly word: string;
}

const SIGNS = {
  offen: { shape: 'open', word: $localize`:@@showcase.open:offen` },
  inProgress: { shape: 'half', word: $localize`:@@showcase.inProgress:in Bearbeitung` },
  delayed: { shape: 'care', word: $localize`:@@showcase.delayed:verzögert` },
  overdue: { shape: 'stop', word: $localize`:@@showcase.overdue:überfällig` },
  reported: { shape: 'tick', tone: 'ok', word: $localize`:@@showcase.reported:erledigt gemeldet` },
  filed: { shape: 'done', word: $localize`:@@showcase.filed:abgelegt` },
  replaced: { shape: 'arrow', word: $localize`:@@showcase.replaced:ersetzt` },
  idea: { shape: 'diamond', word: $localize`:@@showcase.idea:Idee` },
  planned: { shape: 'open', word: $localize`:@@showcase.planned:geplant` },
  decided: { shape: 'tick', word: $localize`:@@showcase.decided:beschlossen` },
  paused: { shape: 'paused', word: $localize`:@@showcase.paused:zurückgestellt` },
  dropped: { shape: 'rejected', word: $localize`:@@showcase.dropped:nicht mehr verfolgt` },
  noValue: { shape: 'gap', word: $localize`:@@showcase.noValue:kein Wert` },
  onTarget: { shape: 'done', word: $localize`:@@showcase.onTarget:im Soll` },
  underway: { shape: 'half', word: $localize`:@@showcase.underway:in Umsetzung` },
  completed: { shape: 'done', word: $localize`:@@showcase.completed:fertiggestellt` },
  belowTarget: { shape: 'care', word: $localize`:@@showcase.belowTarget:unter Soll` },
  farBelowTarget: { shape: 'stop', word: $localize`:@@showcase.farBelowTarget:weit unter Soll` },
  requested: { shape: 'open', word: $localize`:@@showcase.requested:angefordert` },
  atWork: { shape: 'half', word: $localize`:@@showcase.atWork:in Arbeit` },
  handedIn: { shape: 'tick', word: $localize`:@@showcase.handedIn:eingereicht` },
  query: { shape: 'care', word: $localize`:@@showcase.query:Rückfrage` },
  accepted: { shape: 'done', word: $localize`:@@showcase.accepted:angenommen` },
  notAvailable: { shape: 'rejected', word: $localize`:@@showcase.notAvailable:nicht lieferbar` },
  draft: { shape: 'draft', word: $localize`:@@showcase.draft:Entwurf` },
  frozen: { shape: 'frozen', word: $localize`:@@showcase.frozen:festgeschrieben` },
} as const satisfies Record<string, Sign>;

@Component({
  selector: 'qw-show-signs',
  imports: [ScrollArea, Status, Table, TableCell],
  templateUrl: './show-signs.html',
  styleUrl: './showcase.scss',
})
export class ShowSigns {
  protected readonly heading = $localize`:@@showcase.signs:Zeichen: Form, Wort, Farbe`;
  protected readonly rows: readonly (readonly (Sign | null)[])[] = [
    [SIGNS.offen, SIGNS.idea, SIGNS.noValue, SIGNS.requested],
    [SIGNS.inProgress, SIGNS.planned, SIGNS.onTarget, SIGNS.atWork],
    [SIGNS.delayed, SIGNS.decided, SIGNS.belowTarget, SIGNS.handedIn],
    [SIGNS.overdue, SIGNS.underway, SIGNS.farBelowTarget, SIGNS.query],
    [SIGNS.reported, SIGNS.completed, null, SIGNS.accepted],
    [SIGNS.filed, SIGNS.paused, SIGNS.draft, SIGNS.notAvailable],
    [SIGNS.replaced, SIGNS.dropped, SIGNS.frozen, SIGNS.overdue],
  ];
  protected readonly index = INDEX_COLOURS.map((colour, at) => ({ colour, label: String(at + 1) }));
  protected readonly deviation = DEVIATION_COLOURS.map((colour, at) => {
    const step = at - 3;
    return { colour, label: step === 0 ? '0' : step < 0 ? `\u2212${-step}` : `+${step}` };
  });
}

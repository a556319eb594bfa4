/** Words of the delivery board: the state of a figure as shape and word, why it stands there, and how long it is overdue. */
import type {
  BoardCellAction,
  BoardCellView,
  BoardSourceView,
  DeliveryBoardView,
} from '@quartierwerk/contracts/indicators/delivery-board.views';
import { BOARD_STATES, type BoardReason, type BoardState } from '@quartierwerk/domain/indicators/delivery-board';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StateWords } from './delivery-words.js';

export const BOARD_STATE_WORDS: Readonly<Record<BoardState, StateWords>> = {
  unasked: { shape: 'gap', word: $localize`:@@indicators.boardUnasked:nicht angefordert` },
  requested: { shape: 'open', word: $localize`:@@indicators.deliveryRequested:angefordert` },
  received: { shape: 'half', word: $localize`:@@indicators.boardReceived:eingegangen` },
  checked: { shape: 'tick', tone: 'ok', word: $localize`:@@indicators.boardChecked:geprüft` },
  released: { shape: 'done', word: $localize`:@@indicators.deliveryReleased:freigegeben` },
  not_available: { shape: 'rejected', word: $localize`:@@indicators.deliveryNone:nicht lieferbar` },
};

/** A sign under which the matrix shows what is overdue; every other one is the state's own. */
export const OVERDUE_WORDS: StateWords = { shape: 'stop', word: $localize`:@@indicators.boardOverdue:überfällig` };

const REASON_WORDS: Readonly<Record<BoardReason, string>> = {
  never_asked: '',
  waits: '',
  asked_again: $localize`:@@indicators.boardAskedAgain:noch einmal angefordert`,
  withdrawn: $localize`:@@indicators.boardWithdrawn:die Lieferung wurde zurückgenommen`,
  in_import: $localize`:@@indicators.boardInImport:Datei liegt im Einlesen`,
  taken_over: $localize`:@@indicators.boardTakenOver:übernommen, noch nicht freigegeben`,
  released: '',
  cannot_deliver: '',
};

/** The sign of a cell: what is overdue has its own shape, because the colour alone would not say it. */
export function signOf({ state, overdueDays }: BoardCellView): StateWords {
  return overdueDays === null ? BOARD_STATE_WORDS[state] : { ...OVERDUE_WORDS, word: BOARD_STATE_WORDS[state].word };
}

/** "seit 12 Tagen überfällig", "heute fällig", "in 3 Tagen fällig", "fällig am 27.02.2027"; empty where nothing is due. */
export function dueWords(cell: BoardCellView, today: string, formats: Formats): string {
  const { request, state, overdueDays } = cell;
  if (!request || state !== 'requested') return '';
  if (overdueDays === 1) return $localize`:@@indicators.overdueOne:seit gestern überfällig`;
  if (overdueDays !== null)
    return $localize`:@@indicators.overdueDays:seit ${formats.number(overdueDays)}:days: Tagen überfällig`;
  if (request.dueOn === today) return $localize`:@@indicators.dueToday:heute fällig`;
  return $localize`:@@indicators.dueOn:fällig am ${formats.day(request.dueOn)}:day:`;
}

/** What stands beside the state: why, by when, with which reason, and what was already written. */
export function factsOf(cell: BoardCellView, formats: Formats): string[] {
  const { request, reason } = cell;
  return [
    cell.state === 'not_available' ? (request?.refusedReason ?? '') : REASON_WORDS[reason],
    cell.state === 'requested' ? (request?.note ?? '') : '',
    cell.state === 'requested' && request?.remindedOn
      ? $localize`:@@indicators.remindedOn:erinnert am ${formats.day(request.remindedOn)}:day:`
      : '',
  ].filter((words) => words !== '');
}

/** The whole cell in one sentence, for those who hear it and for the line under the matrix. */
export function cellSentence(cell: BoardCellView, board: DeliveryBoardView, formats: Formats): string {
  const source = board.sources.find(({ id }) => id === cell.sourceId)?.name ?? '';
  const name = board.indicators.find(({ code }) => code === cell.indicator)?.shortName ?? '';
  const parts = [BOARD_STATE_WORDS[cell.state].word, dueWords(cell, board.today, formats), ...factsOf(cell, formats)];
  return `${source}, ${cell.indicator} ${name}, ${board.year}: ${parts.filter((part) => part !== '').join(', ')}`;
}

/** The signs of the matrix under it, in the order of a figure's way. */
export const BOARD_LEGEND: readonly StateWords[] = [
  ...BOARD_STATES.filter((state) => state !== 'unasked').map((state) => BOARD_STATE_WORDS[state]),
  OVERDUE_WORDS,
  BOARD_STATE_WORDS.unasked,
];

/** What is asked for on the list, to be done by the page. */
export type BoardStep =
  | { readonly kind: BoardCellAction; readonly cell: BoardCellView }
  | { readonly kind: 'template' | 'remind'; readonly source: BoardSourceView; readonly codes: readonly string[] }
  | { readonly kind: 'request'; readonly source: BoardSourceView };

export const BOARD_ACTION_WORDS: Readonly<Record<BoardCellAction, string>> = {
  revise: $localize`:@@indicators.boardRevise:Frist ändern`,
  refuse: $localize`:@@indicators.boardRefuse:Nicht lieferbar`,
  drop: $localize`:@@indicators.boardDrop:Nicht mehr anfordern`,
};

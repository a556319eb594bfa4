/** A state in a sign and a word, in this order of importance: shape, word, colour. */
import type { StatusShape, StatusTone } from '@quartierwerk/ui/status/status';

export interface StateWord {
  readonly shape: StatusShape;
  readonly tone?: StatusTone;
  readonly word: string;
}

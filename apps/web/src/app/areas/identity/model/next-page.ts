/** Where to go after signing in: back to the page that was asked for, if it is one of ours. */
import { ADDRESSES } from '../../../shared/addresses.js';

/** An address that begins with two slashes leads to another site; so does one with a backslash in some browsers. */
export function nextPage(wanted: string | undefined): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : ADDRESSES.start;
}

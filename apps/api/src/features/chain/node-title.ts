/** Titles of nodes are shorter than what people write; the row of the area keeps every word. */
const TITLE_LENGTH = 400;

/** The beginning of a text as the title of its node. */
export function titleOf(text: string): string {
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH - 1)}…`;
}

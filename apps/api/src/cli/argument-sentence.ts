/**
 * What Node says of a value that begins with a dash, as one sentence instead of three lines; null for every other error.
 * @param error as thrown by `parseArgs`
 */
export function argumentSentence(error: Error): string | null {
  if ((error as { code?: string }).code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return null;
  const option = /'(?:-\w, )?(--[\w-]+)/.exec(error.message)?.[1];
  return option === undefined
    ? null
    : `${option} needs a value, and one that begins with a dash is given as ${option}=-….`;
}

/** Two letters for a name: "Sozialplanung Kreis" → "SK". */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => word?.[0]?.toLocaleUpperCase() ?? '').join('');
}

/** German lies at the root, English under `/en`; the router's addresses know neither. */
export function addressInOtherLanguage(url: string, german: boolean): string {
  return german ? `/en${url}` : url;
}

/** The name of an area edition after the word "Gebietsstand", which most editions carry in their name already. */
export function editionName(name: string): string {
  return name.replace(/^Gebietsstand\s+/, '');
}

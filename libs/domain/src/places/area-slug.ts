/**
 * The readable part of an area's address: "Zentrum Nord" becomes `zentrum-nord`. Names of places may repeat in a district, so an
 * address carries the municipality before the area (`burscheid/zentrum-nord`).
 */

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Small letters a–z, digits and single hyphens; other accents lose their mark. Empty only for a name without any of these. */
export function areaSlug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

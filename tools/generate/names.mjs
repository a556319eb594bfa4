/** The names of a new area in every spelling that its files need. */
import { Refusal } from '../lib/say.mjs';

/**
 * @typedef {object} AreaNames
 * @property {string} area folder, plural: `target-agreements`
 * @property {string} kind one of its things, as in the vocabulary of the chain: `target_agreement`
 * @property {string} german word in the interface: `Zielvereinbarungen`
 * @property {string} address segment of the client's address, small letters without umlauts
 * @property {string} camel `targetAgreements`
 * @property {string} pascal `TargetAgreements`
 * @property {string} constant `TARGET_AGREEMENTS`
 */

/**
 * @param {string | undefined} area
 * @param {string | undefined} kind
 * @param {string | undefined} german
 * @returns {AreaNames}
 */
export function areaNames(area, kind, german) {
  if (!area || !/^[a-z]+(-[a-z]+)*$/.test(area))
    throw new Refusal('Der Bereich braucht einen Namen wie target-agreements: kleine Buchstaben, Mehrzahl.');
  if (!kind || !/^[a-z]+(_[a-z]+)*$/.test(kind))
    throw new Refusal('Die Sache braucht einen Namen wie target_agreement: kleine Buchstaben, Einzahl.');
  if (!german?.trim()) throw new Refusal('Es fehlt das deutsche Wort für die Oberfläche, etwa Zielvereinbarungen.');
  const pascal = area.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  return {
    area,
    kind,
    german,
    address: german
      .toLowerCase()
      .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
      .replace(/[^a-z0-9]+/g, '-'),
    camel: pascal[0]?.toLowerCase() + pascal.slice(1),
    pascal,
    constant: area.toUpperCase().replaceAll('-', '_'),
  };
}

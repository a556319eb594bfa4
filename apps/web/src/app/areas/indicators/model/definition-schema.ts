/** The rules of a definition in the form; the same as in the contract, said before the API would. */
import { max, min, required, type SchemaPathTree } from '@angular/forms/signals';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { atMost } from '../../../shared/forms/at-most';
import type { DefinitionEntry } from './definition-entry.js';

export function definitionRules(path: SchemaPathTree<DefinitionEntry>): void {
  for (const field of [path.name, path.shortName, path.numerator, path.denominator, path.validFrom]) required(field);
  atMost(path.name, LIMITS.nameLength);
  atMost(path.shortName, 40);
  for (const field of [
    path.numerator,
    path.denominator,
    path.interpretation,
    path.legalBasis,
    path.referenceDateNote,
  ]) {
    atMost(field, LIMITS.textLength);
  }
  min(path.decimals, 0);
  max(path.decimals, 4);
  min(path.poolingYears, 1);
  max(path.poolingYears, 10);
}

/** The fields of a definition. The form itself belongs to the page, which knows whether it makes an indicator or an edition. */
import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { SourceView } from '@quartierwerk/contracts/indicators/catalogue.views';
import {
  INDICATOR_DIRECTIONS,
  INDICATOR_LEVELS,
  INDICATOR_UNITS,
} from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { errorsOf } from '../../../shared/forms/form-errors.js';
import { DIRECTION_READINGS, DIRECTION_WORDS, LOWEST_LEVEL_WORDS, UNIT_CHOICES } from '../model/catalogue-words.js';
import { type DefinitionEntry, FIELD_LABELS } from '../model/definition-entry.js';

@Component({
  selector: 'qw-definition-form',
  imports: [Field, FieldInput, FormField],
  templateUrl: './definition-form.html',
  styleUrl: './definition-form.scss',
})
export class DefinitionForm {
  readonly form = input.required<FieldTree<DefinitionEntry>>();
  readonly sources = input.required<readonly SourceView[]>();

  protected readonly labels = FIELD_LABELS;
  protected readonly errorsOf = errorsOf;
  protected readonly units = INDICATOR_UNITS;
  protected readonly unitChoices = UNIT_CHOICES;
  protected readonly directions = INDICATOR_DIRECTIONS;
  protected readonly directionWords = DIRECTION_WORDS;
  protected readonly directionReadings = DIRECTION_READINGS;
  protected readonly levels = INDICATOR_LEVELS;
  protected readonly levelWords = LOWEST_LEVEL_WORDS;
  protected readonly shortHint = $localize`:@@indicators.shortHint:Für Tabellen und Diagramme, höchstens 40 Zeichen`;
  protected readonly validHint = $localize`:@@indicators.validHint:Werte früherer Jahre behalten die Ausgabe, mit der sie geliefert wurden`;
  protected readonly poolingHint = $localize`:@@indicators.poolingHint:1, wenn jedes Jahr für sich steht`;
}

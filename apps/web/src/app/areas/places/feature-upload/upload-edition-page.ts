/**
 * A new area edition from a GeoJSON file. The file is read in the browser first, with the same rules as on the server, so that every
 * problem is named before anything is sent; all is stored or nothing.
 */
import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { readAreaDivision, type GeoJsonProblem } from '@quartierwerk/domain/places/read-area-division';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Progress } from '@quartierwerk/ui/feedback/progress';
import { ErrorSummary } from '@quartierwerk/ui/field/error-summary';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { atMost } from '../../../shared/forms/at-most';
import { ADDRESSES } from '../../../shared/addresses.js';
import { errorsOf, summaryOf } from '../../../shared/forms/form-errors.js';
import { guardUnload, type HoldsInput } from '../../../shared/forms/leave-guard.js';
import { submitForm } from '../../../shared/forms/submit-form.js';
import { Api } from '../../../shared/http/api.js';
import {
  districtOf,
  featureCount,
  guessNames,
  namesOf,
  PROPERTY_ROLES,
  propertiesOf,
  type PropertyRole,
} from '../model/geojson-file.js';
import { problemSentence } from '../model/geojson-words.js';

const ROLE_LABELS: Readonly<Record<PropertyRole, string>> = {
  code: $localize`:@@places.roleCode:Schlüssel`,
  name: $localize`:@@places.roleName:Name`,
  level: $localize`:@@places.roleLevel:Ebene`,
  parentCode: $localize`:@@places.roleParent:Schlüssel des Gebiets darüber`,
  population: $localize`:@@places.rolePopulation:Einwohner`,
  excludedReason: $localize`:@@places.roleExcluded:Grund für den Ausschluss aus dem Index`,
};

const EMPTY = {
  ...guessNames([]),
  /** Name of the edition; the property with the names of the areas has a field of its own. */
  name: '',
  validFrom: '',
  source: '',
  smallAreaLabel: 'Wohnplatz',
  populationDate: '',
  minPopulation: '',
  districtCode: '',
  districtName: '',
  note: '',
  nameProperty: '',
};

@Component({
  selector: 'qw-upload-edition-page',
  imports: [ErrorSummary, Field, FieldInput, FormField, MatButton, Note, PageHeader, Progress],
  templateUrl: './upload-edition-page.html',
  styleUrl: './upload-edition-page.scss',
})
export class UploadEditionPage implements HoldsInput {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);

  protected readonly heading = $localize`:@@places.uploadTitle:Gebietsstand hochladen`;
  protected readonly crumbs = [
    { label: $localize`:@@places.title:Gebiete`, link: ADDRESSES.places },
    { label: this.heading },
  ];
  protected readonly fileLabel = $localize`:@@places.fileLabel:GeoJSON-Datei`;
  protected readonly fileHint = $localize`:@@places.fileHint:Gebiete mit Umrissen in WGS84 (EPSG:4326), höchstens 40 MB`;
  protected readonly problemsHeading = $localize`:@@places.problemsHeading:So lässt sich die Datei nicht einlesen. Gespeichert wurde nichts.`;
  protected readonly sendingLabel = $localize`:@@places.sending:Wird übertragen und geprüft`;
  protected readonly errorsOf = errorsOf;
  protected readonly roles = PROPERTY_ROLES.filter((role) => role !== 'name');
  protected readonly roleLabels = ROLE_LABELS;

  protected readonly fileName = signal('');
  protected readonly fileError = signal('');
  protected readonly collection = signal<object | null>(null);
  protected readonly properties = computed(() => propertiesOf(this.collection()));
  protected readonly count = computed(() => featureCount(this.collection()));
  protected readonly problems = signal<readonly GeoJsonProblem[]>([]);
  protected readonly sent = signal<{ readonly value: number; readonly max: number } | null>(null);
  private abort: AbortController | null = null;

  protected readonly entry = signal(EMPTY);
  protected readonly form = form(this.entry, (path) => {
    for (const field of [path.name, path.validFrom, path.source, path.smallAreaLabel]) required(field);
    // Asked for only when there is a file with properties to choose from; without one the file itself is what is missing.
    for (const field of [path.code, path.nameProperty]) required(field, { when: () => this.collection() !== null });
    atMost(path.name, LIMITS.nameLength);
    atMost(path.source, LIMITS.nameLength);
    atMost(path.smallAreaLabel, 60);
    atMost(path.note, LIMITS.textLength);
    validate(path.minPopulation, ({ value }) =>
      readMinPopulation(value(), this.formats) === 'wrong'
        ? {
            kind: 'minPopulation',
            message: $localize`:@@places.minPopulationWrong:Bitte eine ganze Zahl von 1 bis 100.000, oder nichts.`,
          }
        : undefined,
    );
  });
  protected readonly attempted = signal(false);
  private readonly fileControl = viewChild<ElementRef<HTMLInputElement>>('file');
  protected readonly summary = computed(() => {
    if (!this.attempted()) return [];
    const file = this.fileError();
    const controlId = this.fileControl()?.nativeElement.id ?? '';
    const ofFile = file === '' ? [] : [{ message: `${this.fileLabel}: ${file}`, controlId }];
    return [...ofFile, ...summaryOf(this.form)];
  });
  protected readonly rows = computed(() =>
    this.problems().map((problem) => ({
      place:
        problem.feature === null
          ? $localize`:@@places.wholeFile:ganze Datei`
          : $localize`:@@places.feature:Eintrag ${problem.feature + 1}:number:`,
      area: problem.area ?? '',
      sentence: problemSentence(problem),
    })),
  );
  protected readonly stored = signal(false);

  constructor() {
    guardUnload(this);
  }

  hasUnsavedInput(): boolean {
    return !this.stored() && (this.collection() !== null || this.entry() !== EMPTY);
  }

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.fileError.set('');
    this.problems.set([]);
    this.collection.set(null);
    this.fileName.set(file.name);
    if (file.size > LIMITS.geoJsonBytes) {
      this.fileError.set(
        $localize`:@@places.tooLarge:Die Datei ist mit ${this.formats.bytes(file.size)}:size: zu groß. Möglich sind ${this.formats.bytes(LIMITS.geoJsonBytes)}:limit:.`,
      );
      return;
    }
    const collection = parsed(await file.text());
    if (collection === null || featureCount(collection) === 0) {
      this.fileError.set(problemSentence({ code: collection === null ? 'not_a_feature_collection' : 'no_features' }));
      return;
    }
    this.collection.set(collection);
    const { name, ...guess } = guessNames(propertiesOf(collection));
    this.entry.update((entry) => ({ ...entry, ...guess, nameProperty: name }));
  }

  protected async upload(event: Event): Promise<void> {
    event.preventDefault();
    this.attempted.set(true);
    this.problems.set([]);
    if (this.collection() === null) this.fileError.set($localize`:@@places.noFile:Bitte wählen Sie eine Datei.`);
    const accepted = await submitForm(this.form, () => this.store(), { EDITION_NAME_TAKEN: 'name' });
    if (!accepted || !this.stored()) return;
    this.toasts.show($localize`:@@places.uploaded:Gebietsstand ${this.entry().name}:name: gespeichert`);
    await this.router.navigate([ADDRESSES.places]);
  }

  protected cancel(): void {
    this.abort?.abort();
  }

  private async store(): Promise<void> {
    const collection = this.collection();
    if (collection === null) return;
    const entry = this.entry();
    const { code, level, parentCode, population, excludedReason, nameProperty } = entry;
    const names = namesOf({ code, name: nameProperty, level, parentCode, population, excludedReason });
    const district = districtOf(entry.districtCode, entry.districtName);
    const minPopulation = readMinPopulation(entry.minPopulation, this.formats);
    const options = {
      properties: names,
      ...(district ? { district } : {}),
      ...(typeof minPopulation === 'number' ? { minPopulation } : {}),
    };
    const reading = readAreaDivision(collection, options);
    if (!reading.ok) {
      this.problems.set(reading.problems);
      return;
    }
    const edition = {
      id: uuidV7(),
      name: entry.name.trim(),
      validFrom: entry.validFrom,
      smallAreaLabel: entry.smallAreaLabel.trim(),
      source: entry.source.trim(),
      ...options,
      ...(entry.note === '' ? {} : { note: entry.note }),
      ...(entry.populationDate === '' ? {} : { populationDate: entry.populationDate }),
    };
    this.abort = new AbortController();
    try {
      await this.api.upload(placesRoutes.createEdition, {
        body: new Blob([JSON.stringify({ ...collection, edition })]),
        contentType: 'application/geo+json',
        signal: this.abort.signal,
        progress: (value, max) => this.sent.set({ value, max }),
      });
      this.stored.set(true);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    } finally {
      this.abort = null;
      this.sent.set(null);
    }
  }
}

/** The smallest population as it was typed: nothing, a figure, or something that is none. */
function readMinPopulation(text: string, formats: Formats): number | null | 'wrong' {
  if (text.trim() === '') return null;
  const value = formats.parseNumber(text);
  return value !== null && Number.isInteger(value) && value >= 1 && value <= 100_000 ? value : 'wrong';
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    // Not JSON at all: the same sentence as for JSON that is something else.
    return null;
  }
}

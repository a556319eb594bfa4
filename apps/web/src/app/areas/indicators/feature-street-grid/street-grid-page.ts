/**
 * A street grid is checked here before it goes to the Federal Employment Agency. Both files stay on this device; an area edition can be
 * made whose areas carry its keys.
 */
import { Component, computed, DOCUMENT, inject, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { AreaEditionView } from '@quartierwerk/contracts/places/places.views';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { isGridError } from '@quartierwerk/domain/places/street-grid';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Field, FieldInput } from '@quartierwerk/ui/field/field';
import { FieldError } from '@quartierwerk/ui/field/field-error';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { saveTextFile } from '../../../shared/files/save-file.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { compareGrid, editionOfGrid, isWhole, lineageOfGrid } from '../model/street-grid-edition.js';
import { readStreetGrid, type StreetGrid } from '../model/street-grid-files.js';
import { GRID_FILES, gridReport, gridSentence } from '../model/street-grid-words.js';

const SHOWN = 200;

@Component({
  selector: 'qw-street-grid-page',
  imports: [Field, FieldError, FieldInput, MatButton, Note, PageHeader, Status, Table, TableCell],
  templateUrl: './street-grid-page.html',
  styleUrl: './street-grid-page.scss',
})
export class StreetGridPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly german = inject(LOCALE_ID).startsWith('de');
  protected readonly formats = inject(Formats);

  protected readonly heading = $localize`:@@indicators.gridTitle:Straßenraster prüfen`;
  protected readonly crumbs = [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: this.heading },
  ];
  protected readonly filesLabel = $localize`:@@indicators.gridFiles:Zuordnungsdatei (zu) und Rasterdatei (ra)`;
  protected readonly filesHint = $localize`:@@indicators.gridFilesHint:Beide zusammen auswählen. Sie bleiben auf diesem Gerät.`;
  protected readonly nameLabel = $localize`:@@indicators.gridEditionName:Name des neuen Gebietsstands`;
  protected readonly fromLabel = $localize`:@@indicators.gridValidFrom:gilt ab`;
  protected readonly files = GRID_FILES;
  protected readonly errorWord = $localize`:@@indicators.gridError:Fehler`;
  protected readonly hintWord = $localize`:@@indicators.gridHint:Hinweis`;

  protected readonly grid = signal<StreetGrid | null>(null);
  protected readonly name = signal('');
  protected readonly validFrom = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  private readonly editions = readResource(placesRoutes.editions);
  protected readonly edition = computed<AreaEditionView | null>(() =>
    this.editions.hasValue() ? (this.editions.value().editions[0] ?? null) : null,
  );
  private readonly areas = readResource(placesRoutes.areas, () => {
    const edition = this.edition();
    return edition && this.grid() ? { params: { id: edition.id } } : undefined;
  });
  private readonly list = computed(() => (this.areas.hasValue() ? this.areas.value().areas : []));

  protected readonly problems = computed(() => this.grid()?.problems ?? []);
  protected readonly errors = computed(() => this.problems().filter(isGridError).length);
  protected readonly lines = computed(() =>
    this.problems()
      .slice(0, SHOWN)
      .map((problem, at) => ({
        key: at,
        error: isGridError(problem),
        file: GRID_FILES[problem.file],
        line: problem.line === 0 ? '' : this.formats.number(problem.line),
        content: problem.content,
        sentence: gridSentence(problem, this.formats),
      })),
  );
  protected readonly more = computed(() => Math.max(0, this.problems().length - SHOWN));
  protected readonly facts = computed(() => {
    const grid = this.grid();
    if (!grid) return '';
    const [areas, residents] = [grid.smallest.length, grid.residents].map((count) => this.formats.number(count));
    const [streets, ranges] = [grid.streets, grid.ranges].map((count) => this.formats.number(count));
    return $localize`:@@indicators.gridFacts:${areas}:areas: Gebiete der untersten Ebene mit ${residents}:residents: Einwohnern, ${streets}:streets: Straßen in ${ranges}:ranges: Zeilen.`;
  });
  protected readonly verdict = computed(() => {
    const [errors, hints] = [this.errors(), this.problems().length - this.errors()];
    if (errors + hints === 0)
      return $localize`:@@indicators.gridSound:Kein Befund. Das Raster ist adressscharf und überschneidungsfrei.`;
    const [wrong, doubtful] = [this.formats.number(errors), this.formats.number(hints)];
    return $localize`:@@indicators.gridVerdict:Fehler: ${wrong}:errors:, Hinweise: ${doubtful}:hints:`;
  });
  protected readonly unknown = computed(() => {
    const names = this.grid()?.unknown ?? [];
    return names.length === 0
      ? ''
      : $localize`:@@indicators.gridUnknown:Nicht als Zuordnungs- oder Rasterdatei zu erkennen: ${names.join(', ')}:files:`;
  });
  protected readonly comparison = computed(() => compareGrid(this.grid()?.smallest ?? [], this.list()));
  protected readonly rows = computed(() =>
    this.comparison().matches.map(({ key, area }) => ({
      key: key.key,
      name: key.name,
      residents: this.formats.number(key.residents),
      area: area ? `${area.code} ${area.name}` : '',
      before: this.formats.number(area?.population ?? null),
    })),
  );
  protected readonly without = computed(() => {
    const names = this.comparison().without.map(({ name }) => name);
    return names.length === 0
      ? ''
      : $localize`:@@indicators.gridWithout:Gebiete ohne Schlüssel: ${names.slice(0, 8).join(', ')}:names:${names.length > 8 ? ' …' : ''}:more:`;
  });
  protected readonly blocked = computed(() => {
    if (this.errors() > 0)
      return $localize`:@@indicators.gridBlockedErrors:Erst wenn kein Fehler mehr offen ist, können Schlüssel vergeben werden.`;
    return isWhole(this.comparison())
      ? ''
      : $localize`:@@indicators.gridBlockedMatch:Schlüssel können vergeben werden, wenn jedes Gebiet genau einen hat.`;
  });

  protected async choose(chosen: FileList | null): Promise<void> {
    const files = await Promise.all(
      [...(chosen ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    this.failure.set('');
    this.grid.set(files.length === 0 ? null : readStreetGrid(files));
  }

  protected download(): void {
    const csv = gridReport(this.problems(), this.formats, this.german);
    saveTextFile(this.document, $localize`:@@indicators.gridReportFile:Straßenraster Befunde.csv`, csv);
  }

  /** The new edition first; then it is told which area each of its areas was. */
  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    const edition = this.edition();
    if (!edition || this.busy() || this.blocked() !== '') return;
    if (this.name().trim() === '' || this.validFrom() === '') {
      this.failure.set($localize`:@@indicators.gridFieldsMissing:Bitte geben Sie einen Namen und den ersten Tag an.`);
      return;
    }
    this.busy.set(true);
    this.failure.set('');
    try {
      await this.send(edition);
      this.toasts.show($localize`:@@indicators.gridUploaded:Gebietsstand ${this.name()}:name: gespeichert`);
      await this.router.navigateByUrl(ADDRESSES.places);
    } catch (error) {
      this.failure.set(errorWords(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async send(present: AreaEditionView): Promise<void> {
    const geometry = await this.api.read(placesRoutes.geometry, { params: { id: present.id } });
    const head = {
      id: uuidV7(),
      name: this.name().trim(),
      validFrom: this.validFrom(),
      smallAreaLabel: present.smallAreaLabel,
      source: $localize`:@@indicators.gridSource:${present.source}:source:; Schlüssel: Straßenraster`.slice(0, 200),
    };
    const [comparison, areas] = [this.comparison(), this.list()];
    const body = new Blob([JSON.stringify(editionOfGrid(head, comparison, areas, geometry))]);
    const created = await this.api.upload(placesRoutes.createEdition, { body, contentType: 'application/geo+json' });
    await this.api.send(placesRoutes.setLineage, {
      params: { id: created.id },
      body: lineageOfGrid(present.id, comparison, areas),
      version: created.version,
    });
  }
}

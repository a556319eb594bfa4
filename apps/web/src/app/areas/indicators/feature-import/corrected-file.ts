/** The corrected file in place of the one that was found wanting: the mapping stays, the check begins at once, the old file goes. */
import { Component, computed, type ElementRef, inject, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { ImportStore } from '../data/import-store.js';
import { ImportUpload } from '../data/import-upload.js';
import { TABLE_FILES } from '../model/table-files.js';

@Component({
  selector: 'qw-corrected-file',
  imports: [Icon, MatButton],
  providers: [ImportUpload],
  template: `
    <button
      matButton="outlined"
      type="button"
      [disabled]="store.busy() || upload.progress() !== null"
      (click)="choose()"
    >
      <qw-icon name="upload" />
      @if (sent(); as sent) {
        {{ sent }}
      } @else {
        <ng-container i18n="@@indicators.correctedFile">Berichtigte Datei laden</ng-container>
      }
    </button>
    <input #field type="file" hidden [accept]="accepted" (change)="take(field.files); field.value = ''" />
  `,
})
export class CorrectedFile {
  /** Id of the import that takes the place of this one. */
  readonly replaced = output<string>();

  protected readonly accepted = TABLE_FILES;
  protected readonly store = inject(ImportStore);
  protected readonly upload = inject(ImportUpload);
  private readonly formats = inject(Formats);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected readonly sent = computed(() => {
    const progress = this.upload.progress();
    if (!progress) return '';
    const share = this.formats.share(progress.sent / progress.total);
    return $localize`:@@indicators.correctedSent:${share}:share: hochgeladen`;
  });

  protected choose(): void {
    this.field().nativeElement.click();
  }

  protected async take(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    this.store.failure.set(null);
    const fresh = await this.upload.send(file);
    if (!fresh) {
      this.store.failure.set(this.upload.refusal()?.error ?? null);
      return;
    }
    if (await this.store.replaceBy(fresh)) this.replaced.emit(fresh.id);
  }
}

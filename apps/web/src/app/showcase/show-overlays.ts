/** What floats: palette, conflict, confirmation, keys. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ConfirmDialog } from '@quartierwerk/ui/dialog/confirm-dialog';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { CommandPalette, type PaletteGroup } from '@quartierwerk/ui/palette/command-palette';
import { KeyboardHelp } from '@quartierwerk/ui/shortcuts/keyboard-help';
import { Toasts } from '@quartierwerk/ui/toast/toasts';

@Component({
  selector: 'qw-show-overlays',
  imports: [CommandPalette, ConfirmDialog, ConflictDialog, KeyboardHelp, MatButton],
  templateUrl: './show-overlays.html',
  styleUrl: './showcase.scss',
})
export class ShowOverlays {
  private readonly toasts = inject(Toasts);
  protected readonly palette = signal(false);
  protected readonly query = signal('');
  protected readonly conflict = signal(false);
  protected readonly confirm = signal(false);
  protected readonly keys = signal(false);

  private readonly all: readonly PaletteGroup[] = [
    {
      heading: $localize`:@@shell.entries:Einträge`,
      items: [
        {
          id: 'e7',
          label: $localize`:@@showcase.paletteOne:E-2026-07 Elternbegleitung an zwei Kitas`,
          kind: $localize`:@@showcase.recommendation:Empfehlung`,
          status: { shape: 'tick' },
        },
        {
          id: 't5',
          label: $localize`:@@showcase.paletteTwo:TOP 5 Elternbegleitung an zwei Kitas`,
          kind: $localize`:@@showcase.meeting:Sitzung, 10.12.2026`,
          status: { shape: 'open' },
        },
      ],
    },
    {
      heading: $localize`:@@showcase.actions:Aktionen`,
      items: [{ id: 'f', label: $localize`:@@showcase.threadOf:Faden dieses Eintrags`, icon: 'thread', keys: ['F'] }],
    },
  ];
  protected readonly groups = computed(() => {
    const query = this.query().toLocaleLowerCase();
    return this.all.map((group) => ({
      ...group,
      items: group.items.filter(({ label }) => label.toLocaleLowerCase().includes(query)),
    }));
  });

  protected readonly fields = [
    { key: 'due', label: $localize`:@@showcase.due:Frist`, stored: '01.03.2027', own: '01.02.2027' },
    {
      key: 'reason',
      label: $localize`:@@showcase.reason:Grund`,
      stored: $localize`:@@showcase.vacancy:Stelle unbesetzt`,
      own: $localize`:@@showcase.vacancy:Stelle unbesetzt`,
    },
  ];
  protected readonly sentence = $localize`:@@showcase.conflictSentence:Jugendamt Burscheid hat „Frist“ um 10.42 Uhr gespeichert.`;
  protected readonly confirmHeading = $localize`:@@showcase.confirmHeading:Lauf 4 festschreiben?`;
  protected readonly confirmAction = $localize`:@@showcase.confirmAction:Lauf 4 festschreiben`;

  protected done(): void {
    this.conflict.set(false);
    this.confirm.set(false);
    this.toasts.show($localize`:@@showcase.saved:Gespeichert`);
  }
}

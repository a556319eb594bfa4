/** Recording at a table by whoever has the code of the event: the same desk, behind another door. */
import { Component, computed, input } from '@angular/core';
import { readHelperCode } from '@quartierwerk/domain/participation/helper-code';
import { CaptureDoor, HelperDoor } from '../data/capture-door.js';
import { CaptureQueue } from '../data/capture-queue.js';
import { CaptureDesk } from './capture-desk.js';

@Component({
  selector: 'qw-helper-capture-page',
  imports: [CaptureDesk],
  providers: [CaptureQueue, { provide: CaptureDoor, useClass: HelperDoor }],
  template: '<qw-capture-desk [code]="helperCode()" [tisch]="tisch()" />',
})
export class HelperCapturePage {
  readonly code = input.required<string>();
  /** Number of the station: `?tisch=3`. */
  readonly tisch = input<string>();

  /** However it was typed. */
  protected readonly helperCode = computed(() => readHelperCode(this.code()) ?? this.code());
}

/** Recording at a table by somebody who has signed in. */
import { Component, input } from '@angular/core';
import { AccountDoor, CaptureDoor } from '../data/capture-door.js';
import { CaptureQueue } from '../data/capture-queue.js';
import { CaptureDesk } from './capture-desk.js';

@Component({
  selector: 'qw-capture-page',
  imports: [CaptureDesk],
  providers: [CaptureQueue, { provide: CaptureDoor, useClass: AccountDoor }],
  template: '<qw-capture-desk [code]="code()" [tisch]="tisch()" />',
})
export class CapturePage {
  readonly code = input.required<string>();
  /** Number of the station: `?tisch=3`. */
  readonly tisch = input<string>();
}

/** What lies over a page that takes the whole screen: short messages, and the question to sign in again over what is being typed. */
import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastStack } from '@quartierwerk/ui/toast/toast-stack';
import { SessionEnded } from './session-ended.js';

@Component({
  selector: 'qw-bare-frame',
  imports: [RouterOutlet, SessionEnded, ToastStack],
  template: `
    <router-outlet />
    <qw-toast-stack class="qw-no-print" />
    <qw-session-ended />
  `,
})
export class BareFrame {}

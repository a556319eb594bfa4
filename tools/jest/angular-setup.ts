/** Runs before each Angular spec: German as in the product, no zone, and the parts of the platform that jsdom lacks. */
import '@angular/compiler';
import '@angular/localize/init';
import { registerLocaleData } from '@angular/common';
import localeDe from '@angular/common/locales/de';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

registerLocaleData(localeDe);
$localize.locale = 'de';
setupZonelessTestEnv();

/** jsdom knows `<dialog>` and the popover attribute but not their methods; these set the same visible state. */
HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
  if (!this.hasAttribute('open')) return;
  this.removeAttribute('open');
  this.dispatchEvent(new Event('close'));
};
HTMLElement.prototype.showPopover = function (this: HTMLElement) {
  this.dispatchEvent(Object.assign(new Event('beforetoggle'), { newState: 'open' }));
  this.style.display = 'block';
  this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'open' }));
};
HTMLElement.prototype.hidePopover = function (this: HTMLElement) {
  this.style.display = '';
  this.dispatchEvent(Object.assign(new Event('toggle'), { newState: 'closed' }));
};

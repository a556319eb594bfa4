import type { Locator, Page } from '@playwright/test';

/** A choice among views. Its label is what people press: the radio within is for keyboards, and nothing checks that it lies free. */
export function segment(page: Page, name: string | RegExp): Locator {
  return page.locator('qw-segments label').filter({ has: page.getByRole('radio', { name }) });
}

/** The device of a session in words, coarse as it is stored: "Firefox auf Windows". */
import type { Browser, Device, System } from '@quartierwerk/domain/identity/device';

const BROWSER_WORDS: Record<Browser, string> = {
  firefox: 'Firefox',
  edge: 'Edge',
  opera: 'Opera',
  chrome: 'Chrome',
  safari: 'Safari',
  other: $localize`:@@identity.otherBrowser:Anderer Browser`,
};

const SYSTEM_WORDS: Record<Exclude<System, 'other'>, string> = {
  windows: 'Windows',
  macos: 'macOS',
  ios: 'iOS',
  android: 'Android',
  chromeos: 'ChromeOS',
  linux: 'Linux',
};

export function deviceInWords({ browser, system }: Device): string {
  const name = BROWSER_WORDS[browser];
  return system === 'other'
    ? name
    : $localize`:@@identity.deviceOn:${name}:browser: auf ${SYSTEM_WORDS[system]}:system:`;
}

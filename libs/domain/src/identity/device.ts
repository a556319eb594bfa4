/**
 * A device is what a person recognises a session by: a browser on a system, as codes; the client says it in words. It is guessed
 * from the User-Agent header, kept coarse on purpose, and never used for a decision.
 */

export const BROWSERS = ['firefox', 'edge', 'opera', 'chrome', 'safari', 'other'] as const;
export type Browser = (typeof BROWSERS)[number];

export const SYSTEMS = ['windows', 'macos', 'ios', 'android', 'chromeos', 'linux', 'other'] as const;
export type System = (typeof SYSTEMS)[number];

export interface Device {
  readonly browser: Browser;
  readonly system: System;
}

/** In this order: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
const BROWSER_SIGNS: readonly (readonly [Browser, RegExp])[] = [
  ['edge', /\bEdg(e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['firefox', /\b(Firefox|FxiOS)\//],
  ['chrome', /\b(Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['safari', /\bVersion\/[\d.]+.*\bSafari\//],
];

/** iPhones before Mac, Android before Linux: the first of each pair also names the second. */
const SYSTEM_SIGNS: readonly (readonly [System, RegExp])[] = [
  ['ios', /\b(iPhone|iPad|iPod)\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['macos', /\b(Macintosh|Mac OS X)\b/],
  ['chromeos', /\bCrOS\b/],
  ['linux', /\bLinux\b/],
];

/** The device behind a User-Agent header. */
export function deviceOf(userAgent: string | undefined): Device {
  const text = userAgent ?? '';
  const first = <Code>(signs: readonly (readonly [Code, RegExp])[]): Code | undefined =>
    signs.find(([, sign]) => sign.test(text))?.[0];
  return { browser: first(BROWSER_SIGNS) ?? 'other', system: first(SYSTEM_SIGNS) ?? 'other' };
}

/** One text for the session's row, for example `firefox/windows`. */
export function deviceCode(device: Device): string {
  return `${device.browser}/${device.system}`;
}

/** The device of a stored text; what cannot be read is "other". */
export function parseDeviceCode(code: string): Device {
  const [browser, system] = code.split('/');
  return {
    browser: BROWSERS.find((known) => known === browser) ?? 'other',
    system: SYSTEMS.find((known) => known === system) ?? 'other',
  };
}

import { BROWSERS, SYSTEMS, deviceCode, deviceOf, parseDeviceCode } from './device.js';

describe('deviceOf', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0', 'firefox/windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0',
      'edge/windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15',
      'safari/macos',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
      'safari/ios',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36',
      'chrome/android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0', 'chrome/linux'],
    ['curl/8.5.0', 'other/other'],
    [undefined, 'other/other'],
  ])('recognises %s', (userAgent, code) => expect(deviceCode(deviceOf(userAgent))).toBe(code));
});

describe('parseDeviceCode', () => {
  it('reads back every code that deviceCode writes', () => {
    for (const browser of BROWSERS)
      for (const system of SYSTEMS)
        expect(parseDeviceCode(deviceCode({ browser, system }))).toEqual({ browser, system });
  });

  it('answers "other" when the text is foreign', () =>
    expect(parseDeviceCode('Test')).toEqual({ browser: 'other', system: 'other' }));
});

import { encode } from 'uqr';
import { qrPath } from './qr-path.js';

const text = 'otpauth://totp/Quartierwerk:planung%40kreis.example?issuer=Quartierwerk&secret=JBSWY3DPEHPK3PXP';

describe('qrPath', () => {
  it('draws exactly the dark modules, inside a quiet zone of four', () => {
    const { size, path } = qrPath(text);
    const drawn = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let i = 0; i < Number(width); i++) drawn.add(`${Number(x) + i} ${y}`);
    }
    const expected = new Set<string>();
    const code = encode(text, { ecc: 'M', border: 0 });
    code.data.forEach((row, y) => row.forEach((dark, x) => dark && expected.add(`${x + 4} ${y + 4}`)));

    expect(drawn).toEqual(expected);
    expect(size).toBe(code.size + 8);
  });
});

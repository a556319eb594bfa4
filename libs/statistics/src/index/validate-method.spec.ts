import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { BERLIN_METHOD, DEFAULT_METHOD } from './method.js';
import { validateMethod } from './validate-method.js';

function reasonsOf(input: unknown) {
  const outcome = validateMethod(input);
  return outcome.ok ? [] : outcome.reasons.map(({ code, key }) => `${key}: ${code}`);
}

describe('validateMethod', () => {
  it('accepts the methods that come with the engine, unchanged', () => {
    for (const method of [DEFAULT_METHOD, BERLIN_METHOD]) {
      expect(validateMethod(method)).toEqual({ ok: true, method });
      expect(validateMethod(JSON.parse(JSON.stringify(method)))).toEqual({ ok: true, method });
    }
  });

  it('fills in defaults, but gives a nameless method no name that is not its own', () => {
    const outcome = validateMethod({ reference: 'area_mean', coverage: { domain: 0.6 } });
    expect(outcome).toEqual({
      ok: true,
      method: { ...DEFAULT_METHOD, id: 'custom', reference: 'area_mean', coverage: { domain: 0.6, overall: 0.9 } },
    });
  });

  it('refuses unknown keys at every level', () => {
    expect(reasonsOf({ standardization: 'z', coverage: { overal: 1 } })).toEqual([
      'standardization: unknown_key',
      'coverage.overal: unknown_key',
    ]);
  });

  it.each([
    [{ standardisation: 'zscore' }, 'standardisation: not_in_vocabulary'],
    [{ reference: null }, 'reference: not_in_vocabulary'],
    [{ ddof: '0' }, 'ddof: not_in_vocabulary'],
    [{ ddof: 2 }, 'ddof: not_in_vocabulary'],
    [{ clip: 0 }, 'clip: out_of_range'],
    [{ clip: '3' }, 'clip: wrong_type'],
    [{ coverage: { domain: 1.2 } }, 'coverage.domain: out_of_range'],
    [{ coverage: { overall: NaN } }, 'coverage.overall: out_of_range'],
    [{ coverage: 0.8 }, 'coverage: not_an_object'],
    [{ weights: { A1: -1 } }, 'weights.A1: out_of_range'],
    [{ weights: { A1: '2' } }, 'weights.A1: wrong_type'],
    [{ weights: [1, 2] }, 'weights: not_an_object'],
    [{ mapClasses: { cuts: [1, 2, 3, 4] } }, 'mapClasses.cuts: not_falling'],
    [{ mapClasses: { cuts: [1, 0] } }, 'mapClasses.cuts: wrong_type'],
    [{ id: 'Mein Verfahren' }, 'id: wrong_type'],
    [{ version: 0 }, 'version: wrong_type'],
    [null, ': not_an_object'],
    ['z', ': not_an_object'],
  ])('gives the reason against %j', (input, reason) => {
    expect(reasonsOf(input)).toContain(reason);
  });

  it('never throws, whatever comes in', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (input) => {
        expect(typeof validateMethod(input).ok).toBe('boolean');
      }),
    );
  });
});

describe('canonicalJson', () => {
  it('writes keys in the order of their code units and no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ä' }], a: true, B: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"ä","d":null}]}',
    );
  });

  it('writes numbers in their shortest form and −0 as 0', () => {
    expect(canonicalJson([0.1, 1e21, -0, 1.0])).toBe('[0.1,1e+21,0,1]');
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: NaN })).toThrow(RangeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });

  it('reads back to the same value for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

import { type Imprint, accessibilityContact, POSTAL_CODE, privacyContact, TELEPHONE } from './imprint.js';

const OFFICE: Imprint = {
  ...{ office: 'Musterkreis', street: 'Am Amt 1', postalCode: '51429', town: 'Musterstadt' },
  ...{
    email: 'amt@muster.example',
    phone: '02202 000',
    accessibilityEmail: '',
    accessibilityPhone: '',
    privacyEmail: '',
  },
};

describe('the imprint', () => {
  it('knows a postal code', () => {
    expect(['51429', '01067'].every((text) => POSTAL_CODE.test(text))).toBe(true);
    expect(['5142', '514290', '5142a', ' 51429', '', 'D-51429'].some((text) => POSTAL_CODE.test(text))).toBe(false);
  });

  it('knows a telephone number as people write it', () => {
    expect(['02202 13-0', '+49 2202 130', '(02202) 130', '02202/130-44'].every((text) => TELEPHONE.test(text))).toBe(
      true,
    );
    expect(['', '110', 'montags', '02202', '0 12 34 56 78 90 12 34 56'].some((text) => TELEPHONE.test(text))).toBe(
      false,
    );
  });

  it('gives the general contact where none of its own stands', () => {
    expect(accessibilityContact(OFFICE)).toEqual({ email: 'amt@muster.example', phone: '02202 000' });
    expect(privacyContact(OFFICE)).toEqual({ email: 'amt@muster.example', phone: '02202 000' });
    const own = { ...OFFICE, accessibilityEmail: 'barriere@muster.example', privacyEmail: 'daten@muster.example' };
    expect(accessibilityContact(own)).toEqual({ email: 'barriere@muster.example', phone: '02202 000' });
    expect(privacyContact(own).email).toBe('daten@muster.example');
  });
});

import type { Imprint } from '@quartierwerk/domain/identity/imprint';
import type { DemoWorkspaceKey } from './personas.js';

/** Offices of the demonstration: street, number and addresses are invented, and no letter can ever reach anybody (RFC 2606). */
export const DEMO_IMPRINTS: Readonly<Record<DemoWorkspaceKey, Imprint>> = {
  rbk: {
    ...{ office: 'Rheinisch-Bergischer Kreis, Sozialplanung', street: 'Musterweg 1', postalCode: '51465' },
    ...{ town: 'Bergisch Gladbach', email: 'sozialplanung@rbk.example', phone: '02202 000-100' },
    ...{ accessibilityEmail: 'barrierefrei@rbk.example', accessibilityPhone: '02202 000-101' },
    privacyEmail: 'datenschutz@rbk.example',
  },
  stolberg: {
    ...{ office: 'Kupferstadt Stolberg, Amt für Soziales', street: 'Musterstraße 2', postalCode: '52222' },
    ...{ town: 'Stolberg', email: 'soziales@stolberg.example', phone: '02402 000-200' },
    ...{ accessibilityEmail: '', accessibilityPhone: '', privacyEmail: 'datenschutz@stolberg.example' },
  },
};

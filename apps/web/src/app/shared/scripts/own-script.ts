/**
 * Addresses of scripts that this application brings along. Trusted types let no address of a script pass that did not go through a
 * policy that the server knows by name; this one lets nothing pass that does not come from the page's own origin.
 */

interface ScriptAddresses {
  createScriptURL(address: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses;
}

let addresses: ScriptAddresses | null = null;

/** @throws TypeError for an address of another origin */
export function ownScript(address: string | URL): string {
  const { href, origin } = new URL(address, globalThis.location.href);
  if (origin !== globalThis.location.origin) throw new TypeError(`Not a script of our own: ${href}`);
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  addresses ??= trustedTypes?.createPolicy('quartierwerk', { createScriptURL: (own) => own }) ?? null;
  return addresses?.createScriptURL(href) ?? href;
}

/** A planner of the demonstration, signed in, for measurements of what people see. */

/** @typedef {import('@quartierwerk/contracts/identity/identity.views').PersonasView} PersonasView */

/** Every planner of the demonstration. @param {string} url */
export async function plannersOf(url) {
  const response = await fetch(`${url}/api/demo/personas`);
  const { personas } = /** @type {PersonasView} */ (await response.json());
  return personas.filter(({ roles }) => roles.includes('planner'));
}

/** @param {string} url @param {PersonasView['personas'][number]} planner @returns {Promise<string>} the session's cookie */
async function signIn(url, planner) {
  const signedIn = await fetch(`${url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personaId: planner.id, workspaceId: planner.workspaceId }),
  });
  return signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/**
 * @typedef {object} Planner
 * @property {string} workspaceId
 * @property {() => Promise<string>} signIn a new session's cookie
 */

/** @param {string} url @param {PersonasView['personas'][number]} persona @returns {Planner} */
export const plannerFor = (url, persona) => ({
  workspaceId: persona.workspaceId,
  signIn: () => signIn(url, persona),
});

/** The first planner. @param {string} url @returns {Promise<Planner>} */
export async function plannerOf(url) {
  const [persona] = await plannersOf(url);
  if (!persona) throw new Error('The demonstration has no planner.');
  return plannerFor(url, persona);
}

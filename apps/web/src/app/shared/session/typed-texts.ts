/**
 * What somebody typed lies in the browser until it is saved, and belongs to them alone: desks are shared. Keys carry the person and the
 * workspace; everything goes when the person signs out, and when another one signs in. Two things outlast the other one, under the key
 * of who typed them and out of the other one's reach: half a sentence of a table, whose speaker has gone home, and the figures of a month
 * that were typed without a network. Who does not come back for two weeks is not waited for: such words may be about people.
 */
export interface Owner {
  readonly user: { readonly id: string };
  readonly workspace: { readonly id: string };
}

const PERSON = 'qw.person';
const WORKSPACE = 'qw.workspace';
/** Texts for the device go on without a session: what was said at a station must not be lost, and the chosen theme is nobody's. */
const TYPED: readonly { readonly storage: () => Storage; readonly prefixes: readonly string[] }[] = [
  { storage: () => sessionStorage, prefixes: ['qw.'] },
  { storage: () => localStorage, prefixes: [] },
];
const AT_TABLES = 'capture.typed';
const OF_MONTHS = 'month';
const OUTLASTING = [AT_TABLES, OF_MONTHS];
/** Before the id of a person: when they last worked on this device. */
const SEEN = 'qw.seen.';
const WAITED_FOR_MS = 14 * 86_400_000;

let owner = '';
let writable = true;

/** The key of what the person who works here is typing at a table. */
export function tableKey(table: string): string {
  return ownKey(AT_TABLES, table);
}

/** The key of what the person who works here types for a month of a project. */
export function monthKey(month: string): string {
  return ownKey(OF_MONTHS, month);
}

/** The key of a text of the person who works here. */
export function ownKey(kind: string, key: string): string {
  return `qw.${kind}.${owner}${key}`;
}

/** False between signing out and the next page: a form that closes must not put its text back. */
export function mayKeepTexts(): boolean {
  return writable;
}

/** Somebody works here from now on; what another person left is removed, or waits for them out of reach. */
export function takeOver({ user, workspace }: Owner, now = Date.now()): void {
  owner = `${user.id}.${workspace.id}.`;
  writable = true;
  for (const { storage, prefixes } of TYPED) {
    trying(() => {
      const before = storage().getItem(PERSON);
      if (before !== null && before !== user.id) remove(storage(), prefixes);
      storage().setItem(PERSON, user.id);
      storage().setItem(WORKSPACE, workspace.id);
    });
  }
  trying(() => {
    localStorage.setItem(`${SEEN}${user.id}`, String(now));
    for (const key of Object.keys(localStorage)) {
      if (!key.startsWith(SEEN) || now - Number(localStorage.getItem(key)) <= WAITED_FOR_MS) continue;
      removeOutlasting(key.slice(SEEN.length));
    }
  });
}

/**
 * Without a network nobody can be asked who works here: it is who did last on this device and did not sign out.
 *
 * @returns null where nobody did
 */
export function resumeOwner(): Owner | null {
  const [person, place] = [kept(PERSON), kept(WORKSPACE)];
  if (person === null || place === null) return null;
  owner = `${person}.${place}.`;
  writable = true;
  return { user: { id: person }, workspace: { id: place } };
}

/** The person has signed out. */
export function forgetTexts(): void {
  writable = false;
  const person = kept(PERSON);
  for (const { storage, prefixes } of TYPED) trying(() => remove(storage(), [...prefixes, PERSON, WORKSPACE]));
  if (person !== null) trying(() => removeOutlasting(person));
}

function removeOutlasting(person: string): void {
  remove(localStorage, [...OUTLASTING.map((kind) => `qw.${kind}.${person}.`), `${SEEN}${person}`]);
}

function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remove(storage: Storage, prefixes: readonly string[]): void {
  for (const key of Object.keys(storage))
    if (prefixes.some((prefix) => key.startsWith(prefix))) storage.removeItem(key);
}

function trying(step: () => void): void {
  try {
    step();
  } catch {
    // Storage switched off: nothing is kept.
  }
}

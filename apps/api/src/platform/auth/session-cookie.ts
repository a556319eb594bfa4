import type { Settings } from '../config/settings.js';

/** Name and attributes of the session cookie. */
export interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
}

/**
 * `__Host-` binds the cookie to this host and to encryption. On a loopback address without encryption browsers differ in whether
 * they accept it, so there the plain name is used; settings refuse any other address without encryption.
 */
export function sessionCookie(settings: Pick<Settings, 'publicUrl'>): SessionCookie {
  const secure = settings.publicUrl.protocol === 'https:';
  return { name: secure ? '__Host-quartierwerk' : 'quartierwerk', secure };
}

/** `Set-Cookie` for a new session; it ends with the browser, the server decides its real age. */
export function cookieHeader(cookie: SessionCookie, token: string): string {
  return `${cookie.name}=${token}; Path=/; HttpOnly; SameSite=Lax${cookie.secure ? '; Secure' : ''}`;
}

/** `Set-Cookie` that removes the session from the browser. */
export function clearedCookieHeader(cookie: SessionCookie): string {
  return `${cookie.name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${cookie.secure ? '; Secure' : ''}`;
}

/** The token in a `Cookie` header, or null. */
export function tokenFrom(header: string | undefined, cookie: SessionCookie): string | null {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === cookie.name && value && /^[A-Za-z0-9_-]{43}$/.test(value)) return value;
  }
  return null;
}

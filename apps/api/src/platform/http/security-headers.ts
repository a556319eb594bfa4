import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** What no page of ours asks a device for; helmet has no word about it. */
const UNUSED = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

/**
 * A static content security policy, without nonces, because a device keeps pages for recording as they are (ADR 0018). Styles may be inline:
 * Angular adds its components' styles as elements; scripts may not, and trusted types hold the rest.
 */
export function securityHeaders(encrypted: boolean) {
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ['angular', 'angular#bundler', 'angular#components', 'quartierwerk', "'allow-duplicates'"],
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    response.setHeader('Permissions-Policy', UNUSED);
    headers(request, response, next);
  };
}

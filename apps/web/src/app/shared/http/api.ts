/**
 * The client's only way to the API. Routes come from the tables in the contracts, so that method, address and view type cannot drift:
 * reads are resources, commands are promises with the fresh view.
 */
import {
  HttpClient,
  HttpContext,
  HttpEventType,
  HttpHeaders,
  HttpParams,
  httpResource,
  type HttpResourceRef,
  type HttpResponse,
} from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { addressOf, type Route } from '@quartierwerk/contracts/http/route';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { filter, fromEvent, map, merge, NEVER, of, takeUntil, tap, type Observable } from 'rxjs';
import { PAST_SESSION_GATE } from './interceptors.js';

export type PathParams = Readonly<Record<string, string | number>>;
export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined;

export interface ReadOptions {
  readonly params?: PathParams;
  /** null and undefined are left out. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** What the route wants beside its own. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SendOptions extends ReadOptions {
  readonly body?: unknown;
  /** The version the change was made on; required by guarded routes. */
  readonly version?: number;
  /** One key for each act of the person, kept over repetitions; made here when the caller has none. */
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** Sign-in and the like. */
  readonly pastSessionGate?: boolean;
}

export interface ReadFile {
  readonly name: string;
  readonly content: Blob;
}

export interface UploadOptions extends SendOptions {
  readonly body: Blob;
  readonly contentType?: string;
  /** Bytes sent and in all. */
  readonly progress?: (sent: number, total: number) => void;
}

/**
 * A read as a resource: again whenever the signals inside `options` change; undefined means "not yet". Call it where injection is
 * possible. `error()` is a ProblemError.
 */
export function readResource<View>(
  route: Route<View>,
  options: () => ReadOptions | undefined = () => ({}),
): HttpResourceRef<View | undefined> {
  return httpResource<View>(() => {
    const request = options();
    if (!request) return undefined;
    const { params, query, headers } = request;
    return { url: addressOf(route, params), params: queryOf(query), ...(headers ? { headers } : {}) };
  });
}

@Service()
export class Api {
  private readonly http = inject(HttpClient);

  /** One read, outside of a resource. */
  read<View>(
    route: Route<View>,
    options: ReadOptions & Pick<SendOptions, 'signal' | 'pastSessionGate'> = {},
  ): Promise<View> {
    return this.send(route, options);
  }

  /** A file that the API writes, under the name that it gives it. Rejects as `send` does, where a plain link would say nothing. */
  readFile(route: Route<never>, options: ReadOptions & Pick<SendOptions, 'signal'> = {}): Promise<ReadFile> {
    const answer = this.http
      .request(route.method, addressOf(route, options.params), {
        params: queryOf(options.query),
        responseType: 'arraybuffer',
        observe: 'response',
      })
      .pipe(
        map(({ headers, body }) => ({
          name: fileNameOf(headers.get('Content-Disposition') ?? ''),
          content: new Blob([body ?? new ArrayBuffer(0)], { type: headers.get('Content-Type') ?? '' }),
        })),
      );
    return settled(answer, options.signal);
  }

  /** A command. Resolves with the view that the route names, rejects with a ProblemError, or an AbortError when stopped. */
  send<View>(route: Route<View>, options: SendOptions = {}): Promise<View> {
    const bare = route.method === 'GET' || route.method === 'DELETE';
    const answer = this.http.request<View>(route.method, addressOf(route, options.params), {
      body: options.body ?? (bare ? undefined : {}),
      params: queryOf(options.query),
      headers: headersOf(route, options),
      context: new HttpContext().set(PAST_SESSION_GATE, options.pastSessionGate === true),
    });
    return settled(answer, options.signal);
  }

  /** Sends a file as the body, with progress; aborting the signal stops it. */
  upload<View>(route: Route<View>, options: UploadOptions): Promise<View> {
    const type = options.contentType ?? (options.body.type || 'application/octet-stream');
    const answer = this.http
      .request<View>(route.method, addressOf(route, options.params), {
        body: options.body,
        params: queryOf(options.query),
        headers: headersOf(route, options).set('Content-Type', type),
        reportProgress: true,
        observe: 'events',
      })
      .pipe(
        tap((event) => {
          if (event.type === HttpEventType.UploadProgress)
            options.progress?.(event.loaded, event.total ?? options.body.size);
        }),
        filter((event): event is HttpResponse<View> => event.type === HttpEventType.Response),
        map((event) => event.body as View),
      );
    return settled(answer, options.signal);
  }
}

/** RFC 6266: the name with umlauts, else the plain one. */
function fileNameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? '');
}

/** The first answer as a promise. Unsubscribing is what stops a request on the way. */
function settled<View>(answer: Observable<View>, signal: AbortSignal | undefined): Promise<View> {
  return new Promise((resolve, reject) => {
    const stopped = signal ? merge(signal.aborted ? of(null) : NEVER, fromEvent(signal, 'abort')) : NEVER;
    answer.pipe(takeUntil(stopped)).subscribe({
      next: resolve,
      error: reject,
      complete: () => reject(new DOMException('The request was stopped.', 'AbortError')),
    });
  });
}

function headersOf(route: Route, options: SendOptions): HttpHeaders {
  let headers = new HttpHeaders(options.headers);
  if (route.guarded && options.version === undefined) throw new Error(`${route.path} needs the version it changes.`);
  if (options.version !== undefined) headers = headers.set('If-Match', `"${options.version}"`);
  if (route.repeatable) headers = headers.set('Idempotency-Key', options.key ?? uuidV7());
  return headers;
}

function queryOf(query: ReadOptions['query'] = {}): HttpParams {
  let params = new HttpParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) params = params.append(name, String(one));
  }
  return params;
}

/** The part of autocannon that is used here; the package has no types of its own. */
declare module 'autocannon' {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    overallRate?: number;
    headers?: Record<string, string>;
  }

  interface Result {
    non2xx: number;
    /** Answers per second. */
    requests: { average: number };
    /** Milliseconds. */
    latency: { p97_5: number };
  }

  export default function autocannon(options: Options): Promise<Result>;
}

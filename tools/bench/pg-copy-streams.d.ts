/** The part of pg-copy-streams that is used here; the package brings no types. */
declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  const copyStreams: { from(text: string): Writable & Submittable };
  export default copyStreams;
}

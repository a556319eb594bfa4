import { ownScript } from './own-script.js';

/**
 * A worker from a script of our own. Import it under the name `Worker`: the bundler finds a worker's file by the words `new Worker(new
 * URL(…))`, and a browser with trusted types would refuse a bare address.
 */
export class OwnWorker extends globalThis.Worker {
  constructor(address: URL, options?: WorkerOptions) {
    super(ownScript(address), options);
  }
}

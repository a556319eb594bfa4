import { parentPort, workerData } from 'node:worker_threads';
import type { IndexMethod } from '@quartierwerk/statistics/index/method';
import type { ObservationMatrix } from '@quartierwerk/statistics/index/observation-matrix';
import { certaintyReport, type CertaintyRequest } from '@quartierwerk/statistics/uncertainty/certainty-report';

/** What the thread needs: plain data and typed arrays, no connection. */
export interface CertaintyTask extends CertaintyRequest {
  readonly matrix: ObservationMatrix;
  readonly method: IndexMethod;
}

const { matrix, method, ...request } = workerData as CertaintyTask;
parentPort?.postMessage(certaintyReport(matrix, method, request));

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLog } from './statements-of.mjs';

test('parseLog gives the statements of a request with their parameters, and not the polling of the queue', () => {
  const log = [
    "2026-11-22 13:00:00.000 UTC [1] LOG:  statement: BEGIN READ ONLY; SELECT set_config('app.workspace_id', 'x', true)",
    '2026-11-22 13:00:00.001 UTC [1] LOG:  execute <unnamed>: SELECT a',
    '\t  FROM b WHERE c = $1 AND d = $2 AND e = $3',
    "2026-11-22 13:00:00.001 UTC [1] DETAIL:  Parameters: $1 = 'O''Neill, K.', $2 = NULL, $3 = '{a,b}'",
    '2026-11-22 13:00:00.002 UTC [2] LOG:  execute <unnamed>: SELECT * FROM jobs.job WHERE name = $1',
    "2026-11-22 13:00:00.002 UTC [2] DETAIL:  Parameters: $1 = 'letter'",
    '2026-11-22 13:00:00.003 UTC [1] LOG:  statement: COMMIT',
    '',
  ].join('\n');
  assert.deepEqual(parseLog(log), [
    { text: "BEGIN READ ONLY; SELECT set_config('app.workspace_id', 'x', true)", values: [] },
    { text: 'SELECT a\n  FROM b WHERE c = $1 AND d = $2 AND e = $3', values: ["O'Neill, K.", null, '{a,b}'] },
    { text: 'COMMIT', values: [] },
  ]);
});

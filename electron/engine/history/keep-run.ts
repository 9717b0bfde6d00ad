import { failed, type Outcome, success } from '../../../shared/domain/failure.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import type { Identity } from '../../../shared/report/redact/identity.ts';
import { withoutSecrets } from '../../../shared/text/hide-secrets.ts';
import { classifyFileError } from '../../host/node-network/classify-error.ts';
import type { EvidenceShelf } from '../evidence-shelf.ts';
import { pruneRuns } from './prune-runs.ts';
import { isRunId, MOST_BYTES, makeRunsFolder, runPath } from './runs-folder.ts';
import { encodeRun } from './stored-run.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Puts a run into history. Safe beside other programs that do the same: each run has its own file, which appears whole.
 *
 * @param state the state folder, see `stateFolder`; null where there can be none.
 * @param shelf what of its evidence the result does not hold.
 * @returns the file, or why there is none; a diagnosis is worth the same without.
 */
export async function keepRun(
  state: string | null,
  result: SessionResult,
  identity: Identity,
  shelf?: EvidenceShelf,
): Promise<Outcome<string>> {
  if (state === null) return failed('not-found', 'no home folder');
  if (!isRunId(result.id)) return failed('malformed-output', result.id);
  try {
    await makeRunsFolder(state);
    await writeWhole(runPath(state, result.id), bounded(encodeRun(withoutSecrets(result), identity, shelf)));
  } catch (error) {
    if (error instanceof TooLarge) return failed('output-too-large');
    return { ok: false, failure: classifyFileError(error) };
  }
  // A run that was kept stays kept, also where the old ones cannot be removed.
  await pruneRuns(state, result.id).catch(() => undefined);
  return success(runPath(state, result.id));
}

class TooLarge extends Error {}

/** @throws TooLarge once it is more than history holds. */
function* bounded(chunks: Iterable<string>): Generator<string> {
  let bytes = 0;
  for (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk);
    if (bytes > MOST_BYTES) throw new TooLarge();
    yield chunk;
  }
}

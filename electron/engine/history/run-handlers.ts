import { CallError } from '../../../shared/ipc/failure.ts';
import { classifyFileError } from '../../host/node-network/classify-error.ts';
import { reportFile, reportText } from '../report-file.ts';
import type { RunHandlers } from '../wire.ts';
import type { RunShelf } from './run-shelf.ts';
import type { StoredRun } from './stored-run.ts';
import { writeWhole } from './write-whole.ts';

/** What history and reports answer to main. */
export function runHandlers(shelf: RunShelf): RunHandlers {
  return {
    'history.list': () => shelf.list(),
    'history.open': async ({ run }) => (await shelf.find(run))?.result ?? null,
    'history.note': async ({ run, note }) => ({ failure: await shelf.annotate(run, note) }),
    'history.clear': async () => {
      await shelf.clear();
      return {};
    },
    'report.text': async ({ run, ...options }) => ({ text: reportText(await wanted(shelf, run), options) }),
    'report.write': async ({ run, path, ...options }) => {
      const content = reportFile(await wanted(shelf, run), options);
      try {
        // What names its owner is for its owner's eyes first.
        await writeWhole(path, content, options.redact ? 0o644 : 0o600);
        return { failure: null };
      } catch (error) {
        return { failure: classifyFileError(error).word };
      }
    },
  };
}

async function wanted(shelf: RunShelf, id: string): Promise<StoredRun> {
  const run = await shelf.find(id);
  if (!run) throw new CallError('unknown-run');
  return run;
}

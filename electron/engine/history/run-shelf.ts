import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FailureWord, Outcome } from '../../../shared/domain/failure.ts';
import type { SessionResult } from '../../../shared/domain/session.ts';
import type { HistoryList, RunSummary } from '../../../shared/ipc/history-shape.ts';
import type { Identity } from '../../../shared/report/redact/identity.ts';
import { keepRun } from './keep-run.ts';
import { readHistory, readRun } from './read-runs.ts';
import { runFiles, runsFolder } from './runs-folder.ts';
import type { StoredRun } from './stored-run.ts';

/** All runs of this computer: those in history, and the last one of this program even where it could not be kept. */
export interface RunShelf {
  readonly keep: (result: SessionResult, identity: Identity) => Promise<Outcome<string>>;
  readonly list: () => Promise<HistoryList>;
  readonly find: (id: string) => Promise<StoredRun | null>;
  /** Puts a person's note to a run. Null when it was kept; without a run of this id it is lost, and says so. */
  readonly annotate: (id: string, note: string) => Promise<FailureWord | null>;
  /** Removes every run there is, and nothing else. */
  readonly clear: () => Promise<void>;
}

/** @param state the state folder, see `stateFolder`; null where there can be none. */
export function createRunShelf(state: string | null): RunShelf {
  let last: StoredRun | null = null;
  let unkept: FailureWord | null = null;
  /** A question that comes while a run is being written waits for it. */
  let keeping: Promise<unknown> = Promise.resolve();

  function keep(result: SessionResult, identity: Identity): Promise<Outcome<string>> {
    last = { format: 'gomod-doctor/run', version: 1, identity, result };
    const kept = keepRun(state, result, identity);
    keeping = kept.then((outcome) => {
      unkept = outcome.ok ? null : outcome.failure.word;
    });
    return kept;
  }

  async function find(id: string): Promise<StoredRun | null> {
    await keeping;
    // Read again: another window or the command line may have put a note to it.
    const { run } = await readRun(state, { id }).catch(() => ({ run: null }));
    return run ?? (last?.result.id === id ? last : null);
  }

  return {
    keep,
    find,
    list: async () => {
      await keeping;
      const { runs, unreadable } = await readHistory(state);
      const files = state === null ? [] : await runFiles(state);
      const kept = runs.map((run) => summaryOf(run.result));
      const extra = last && unkept && !kept.some(({ id }) => id === last?.result.id);
      return {
        folder: state,
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
        runs: extra && last && unkept ? [{ ...summaryOf(last.result), unkept }, ...kept] : kept,
        unreadable: [...unreadable],
      };
    },
    annotate: async (id, note) => {
      const run = await find(id);
      if (!run) return 'not-found';
      const outcome = await keep({ ...run.result, note }, run.identity);
      return outcome.ok ? null : outcome.failure.word;
    },
    clear: async () => {
      await keeping;
      last = null;
      if (state === null) return;
      for (const { path } of await runFiles(state)) await rm(path, { force: true });
      // Those that were set aside as damaged go with them.
      await removeDamaged(runsFolder(state));
    },
  };
}

function summaryOf({ id, startedAt, durationMs, verdict, causes }: SessionResult): RunSummary {
  return { id, startedAt, durationMs, verdict, causes: causes.filter((cause) => !cause.advisory) };
}

async function removeDamaged(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) if (name.endsWith('.damaged')) await rm(join(folder, name), { force: true });
}

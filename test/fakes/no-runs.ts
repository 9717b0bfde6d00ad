import { runHandlers } from '../../electron/engine/history/run-handlers.ts';
import { createRunShelf } from '../../electron/engine/history/run-shelf.ts';

/** The engine's own answers about runs, where no run can be kept. */
export const noRuns = runHandlers(createRunShelf(null));

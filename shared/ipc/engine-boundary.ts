import { z } from 'zod';
import { diagnoseRequestSchema } from '../domain/request.ts';
import type { BoundaryFor } from './boundary.ts';
import type { ENGINE_CHANNELS, MACHINE_CHANNELS } from './channels.ts';
import { explainMatchesSchema, explainRequestLimit, explainRequestSchema } from './explain-shape.ts';
import { sessionEventsLimit, sessionEventsSchema } from './session-event-shape.ts';

const nothing = z.strictObject({});

/** Main names each run, so that late words of a cancelled run are told from the next one's. */
const run = z.number().int().min(1);

/** What main asks of the engine and what the engine tells. */
export const engineBoundary = {
  'session.start': {
    argument: z.strictObject({ run, request: diagnoseRequestSchema }),
    /** Answered with the session's own id as soon as the session has one. */
    result: z.strictObject({ id: z.string().max(256) }),
    limit: 16 * 1024 * 1024,
  },
  'session.cancel': { argument: z.strictObject({ run }), result: nothing, limit: 64 },
  'session.events': {
    payload: z.strictObject({ run, events: sessionEventsSchema }),
    limit: sessionEventsLimit,
  },
  'session.ended': {
    payload: z.strictObject({
      run,
      outcome: z.enum(['done', 'failed']),
      detail: z.string().max(4096).exactOptional(),
    }),
    limit: 8192,
  },
  'explain.text': { argument: explainRequestSchema, result: explainMatchesSchema, limit: explainRequestLimit },
} as const satisfies BoundaryFor<typeof ENGINE_CHANNELS>;

/** What the engine asks of main. */
export const machineBoundary = {
  /** Chromium's answer in PAC form, e.g. `PROXY 127.0.0.1:7890; DIRECT`. */
  'machine.resolveProxy': {
    argument: z.strictObject({ url: z.httpUrl().max(8192) }),
    result: z.strictObject({ answer: z.string().max(8192) }),
    limit: 16_384,
  },
} as const satisfies BoundaryFor<typeof MACHINE_CHANNELS>;

export type EngineBoundary = typeof engineBoundary;
export type MachineBoundary = typeof machineBoundary;

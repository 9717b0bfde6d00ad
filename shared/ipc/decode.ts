import type { z } from 'zod';
import type { CallFailureCode } from './failure.ts';
import { measure } from './measure.ts';

/** A message that was let in, or why not. `detail` tells where it was wrong and never repeats what it said. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: CallFailureCode; readonly detail: string };

/** Places of the first few faults, e.g. `project: invalid_format`. */
function describe(error: z.ZodError): string {
  const faults = error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join('.') || 'message'}: ${issue.code}`);
  return faults.join('; ').slice(0, 200);
}

/** Lets a message in only if it is plain, small enough and what the decoder expects. Never throws. */
export function decode<T>(decoder: z.ZodType<T>, message: unknown, limit: number): Decoded<T> {
  const size = measure(message, limit);
  if (size === 'too-large') return { ok: false, code: 'too-large', detail: `more than ${limit}` };
  if (size === 'not-plain') return { ok: false, code: 'malformed', detail: 'not plain data' };
  const parsed = decoder.safeParse(message);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, code: 'malformed', detail: describe(parsed.error) };
}

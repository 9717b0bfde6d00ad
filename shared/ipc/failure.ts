/** Why a call was not answered with a value. Closed, so that the page can have a text for each. */
export const CALL_FAILURES = [
  'refused-sender',
  'unknown-call',
  'too-large',
  'malformed',
  'unknown-project',
  'unknown-plan',
  'would-break',
  'unsupported',
  'in-force',
  'unknown-run',
  'not-a-mirror',
  'has-a-secret',
  'busy',
  'engine-died',
  'failed',
] as const;

export type CallFailureCode = (typeof CALL_FAILURES)[number];

/** A failure as it crosses a boundary: a code to act on, the call it belongs to, and a line for people, free of secrets. */
export interface CallFailure {
  readonly code: CallFailureCode;
  /** Channel name, e.g. `check.start`. */
  readonly operation: string;
  readonly detail?: string;
}

/** How every call is answered. Data and not a thrown error: an `Error` loses all but its message on the way to the page. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: CallFailure };

/** A failed {@link Reply}. */
export function failedReply(code: CallFailureCode, operation: string, detail?: string): Reply<never> {
  return { ok: false, failure: detail === undefined ? { code, operation } : { code, operation, detail } };
}

/** Thrown by handlers that know why they cannot answer; everything else that is thrown becomes `failed`. */
export class CallError extends Error {
  readonly code: CallFailureCode;

  constructor(code: CallFailureCode, detail?: string) {
    super(detail ?? code);
    this.name = 'CallError';
    this.code = code;
  }
}

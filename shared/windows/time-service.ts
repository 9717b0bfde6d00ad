/** Can this computer be told to take the time from the Internet once more? */
export interface TimeService {
  /** It takes its time from a server of the Internet itself; members of a domain have it from there. */
  readonly fromInternet: boolean;
  readonly disabled: boolean;
}

/** A step that is no such one: what others say has whole seconds, and caches are minutes old. */
const TOLERANCE_S = 5 * 60;

/** Did the clock make the step that was wanted of it? Both in seconds, forward is positive. */
export function isWantedStep(step: number, wanted: number): boolean {
  return Math.abs(step - wanted) <= TOLERANCE_S;
}

/**
 * The state of a service as `sc query` numbers it, in every language: 1 stopped, 4 running. Undefined where there is none. Source: windows.md 0.6,
 * SERVICE_STATUS of the Win32 API.
 */
export function serviceState(stdout: string): number | undefined {
  const state = /^\s+STATE\s+: (\d)\s/mu.exec(stdout)?.[1];
  return state === undefined ? undefined : Number(state);
}

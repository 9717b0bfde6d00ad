/** Why administrator rights are not asked for here; the command for an administrator is shown instead. */
export type NoElevation =
  /** Not Windows, or the library for it is missing. */
  | 'unsupported'
  /** Run from a checkout, portable, or installed for one user: anybody could have changed the program. */
  | 'not-installed-for-all'
  /** A policy refuses the question to users of this kind. */
  | 'policy';

/**
 * How it ended. `refused`: the user said no. `timed-out`: no end in time, and it may still be at work. `not-done`: it was not
 * started, or began nothing. `failed`: it began, and the end is not what was wanted.
 */
export type ElevationResult =
  | { readonly outcome: 'done' | 'refused' | 'timed-out' | 'changed-since' | 'partly' }
  | { readonly outcome: 'not-done' | 'failed'; readonly detail: string };

/** The one way to do something as administrator: our own program, once, with one decoded request. */
export interface Elevation {
  /** Null: it may be asked for. */
  refusedFor(): Promise<NoElevation | null>;
  /** @param argument an encoded request of `electron/privileged/`. */
  run(argument: string): Promise<ElevationResult>;
}

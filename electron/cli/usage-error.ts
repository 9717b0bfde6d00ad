/** Something is wrong with what was typed: exit code 2, and a line that says what to do. */
export class UsageError extends Error {}

/** Ctrl-C while something was read, before anything was done: exit code 4, without a word. */
export class InputInterrupted extends Error {}

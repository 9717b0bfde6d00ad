/** Something is wrong with what was typed: exit code 2, and a line that says what to do. */
export class UsageError extends Error {}

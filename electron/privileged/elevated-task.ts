/** The switch of our own program that makes it do one task as administrator and end. */
export const ELEVATED_SWITCH = '--elevated-task=';

/** The task among the arguments of this program, if it was started for one. */
export function elevatedTask(args: readonly string[]): string | undefined {
  return args.find((arg) => arg.startsWith(ELEVATED_SWITCH));
}

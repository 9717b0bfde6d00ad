import { InvalidArgumentError } from 'commander';
import { valueWords } from './usage-words.ts';

/** An option that may be given more than once. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Several values in one, with commas between. */
export function commaSeparated(text: string): readonly string[] {
  return text.split(',');
}

/** Seconds, more than 0 and at most 600. @throws InvalidArgumentError otherwise. */
export function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 600)) throw new InvalidArgumentError(valueWords.seconds.en);
  return value;
}

/** A whole number from 0 to 10. @throws InvalidArgumentError otherwise. */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 10) throw new InvalidArgumentError(valueWords.count.en);
  return value;
}

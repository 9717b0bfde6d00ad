import { goQuote } from './quote.ts';

/** The flags of GOFLAGS, or why every `go` command stops. */
export type Goflags = { flags: { name: string; value?: string; raw: string }[] } | { error: { message: string } };

/**
 * Returns the flags of a GOFLAGS value; `known` tells which flags exist (an unknown one is fatal), without it all are.
 * Source: cmd/go/internal/base/goflags.go, cmd/internal/quoted.Split.
 */
export function parseGoflags(value: string, known?: (name: string) => boolean): Goflags {
  const words = splitQuoted(value);
  if (!Array.isArray(words)) return { error: { message: `go: parsing $GOFLAGS: ${words.problem}` } };
  const flags: { name: string; value?: string; raw: string }[] = [];
  for (const raw of words) {
    const found = /^--?(?!-|=)([^=]+)(?:=([\s\S]*))?$/.exec(raw);
    if (found === null) return { error: { message: `go: parsing $GOFLAGS: non-flag ${goQuote(raw)}` } };
    const [, name = '', text] = found;
    if (known !== undefined && !known(name))
      return { error: { message: `go: parsing $GOFLAGS: unknown flag -${name}` } };
    flags.push(text === undefined ? { name, raw } : { name, value: text, raw });
  }
  return { flags };
}

/** Returns the value of the last `-name=value`, '' for a bare flag, undefined when it is not set. */
export function goflagValue(value: string, name: string): string | undefined {
  const parsed = parseGoflags(value);
  if ('error' in parsed) return undefined;
  const last = parsed.flags.filter((flag) => flag.name === name).at(-1);
  return last === undefined ? undefined : (last.value ?? '');
}

/** Splits at blanks; a word may be in single or double quotes, without escapes (cmd/internal/quoted). */
export function splitQuoted(value: string): string[] | { problem: string } {
  const words: string[] = [];
  let i = 0;
  for (;;) {
    while (i < value.length && ' \t\n\r'.includes(value.charAt(i))) i++;
    if (i >= value.length) return words;
    const first = value.charAt(i);
    if (first === '"' || first === "'") {
      const end = value.indexOf(first, i + 1);
      if (end < 0) return { problem: `unterminated ${first} string` };
      words.push(value.slice(i + 1, end));
      i = end + 1;
    } else {
      const start = i;
      while (i < value.length && !' \t\n\r'.includes(value.charAt(i))) i++;
      words.push(value.slice(start, i));
    }
  }
}

/** One recognised cause: a cause code, what it is about, and the line that says so. */
export interface Explanation {
  code: string;
  subject?: string;
  line: string;
}

/** A line under examination, cleaned of prefixes, and its neighbours. */
export interface LineContext {
  line: string;
  /** Returns up to `count` following lines, joined by newlines. */
  after(count: number): string;
  /** Returns up to `count` lines before, joined by newlines. */
  before(count: number): string;
}

/** What a rule found in a line. */
export interface Match {
  code: string;
  subject?: string;
}

/** A rule looks only at lines with one of its needles (exact case). The first rule that matches a line explains it. */
export interface TextRule {
  needles: readonly string[];
  match(context: LineContext): Match | undefined;
}

/** Returns a rule for one pattern. `subject` is `$1` for the first capture group, or computed from the match. */
export function textRule(
  needle: string | readonly string[],
  pattern: RegExp,
  code: string,
  subject?: '$1' | ((found: RegExpExecArray, context: LineContext) => string | undefined),
): TextRule {
  return {
    needles: typeof needle === 'string' ? [needle] : needle,
    match(context) {
      const found = pattern.exec(context.line);
      if (found === null) return undefined;
      const name = subject === '$1' ? found[1] : subject?.(found, context);
      return name === undefined || name === '' ? { code } : { code, subject: name };
    },
  };
}

import type { Segment } from '../diagnosis/settings-view/segments.ts';
import { columnsOf } from '../text/columns.ts';

const UNDERLINES = { char: '^', harmless: '^', entry: '~' } as const;

/** A value in lines of at most `room` columns, with a line below each that points at what is odd in it. */
export function underlined(segments: readonly Segment[], room: number): readonly string[] {
  const lines: string[] = [];
  let text = '';
  let under = '';
  const flush = (): void => {
    lines.push(text, ...(under.trim() === '' ? [] : [under.trimEnd()]));
    text = '';
    under = '';
  };
  for (const { shown, mark } of segments) {
    for (const char of shown) {
      const columns = columnsOf(char);
      if (columnsOf(text) + columns > room) flush();
      text += char;
      under += (mark ? UNDERLINES[mark] : ' ').repeat(columns);
    }
  }
  flush();
  return lines;
}

import type { Mark } from './char-marks.ts';

/** What has to be known of a mark; reports hold its kind as a string. */
type Stretch = Pick<Mark, 'start' | 'end' | 'harmless'> & { readonly kind: string };

/** A piece of a value to be drawn. */
export interface Segment {
  readonly text: string;
  /** The text with what cannot be seen made visible. */
  readonly shown: string;
  /** `char`: this very char is odd; `entry`: it belongs to an entry that is; `harmless`: odd, and go takes it off. */
  readonly mark: 'char' | 'entry' | 'harmless' | null;
}

const NAMES: Readonly<Record<string, string>> = { '\r': '\\r', '\n': '\\n', '\t': '\\t', ' ': '·' };
const UNSEEN = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]$/u;

/** The value cut into pieces at the ends of its marks, in order; '' has none. A char's own mark wins over its entry's. */
export function segmentsOf(value: string, marks: readonly Stretch[]): readonly Segment[] {
  const edges = new Set([0, value.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].filter((at) => at >= 0 && at <= value.length).sort((a, b) => a - b);
  const [chars, harmless, entries] = [
    marks.filter((mark) => mark.kind !== 'entry' && !mark.harmless),
    marks.filter((mark) => mark.kind !== 'entry' && mark.harmless),
    marks.filter((mark) => mark.kind === 'entry'),
  ].map(depths) as [Depths, Depths, Depths];
  return cuts.slice(0, -1).map((start, index) => {
    const text = value.slice(start, cuts[index + 1]);
    const isChar = chars(start);
    const isHarmless = harmless(start);
    const inEntry = entries(start);
    const mark = isChar ? 'char' : isHarmless ? 'harmless' : inEntry ? 'entry' : null;
    return { text, shown: visible(text, isChar || isHarmless), mark };
  });
}

/** Is a place, asked for in rising order, within one of the stretches? */
type Depths = (at: number) => boolean;

function depths(marks: readonly Stretch[]): Depths {
  const steps = marks.flatMap(({ start, end }) => [[start, 1] as const, [end, -1] as const]).sort(([a], [b]) => a - b);
  let next = 0;
  let depth = 0;
  return (at) => {
    for (; (steps[next]?.[0] ?? Number.POSITIVE_INFINITY) <= at; next++) depth += steps[next]?.[1] ?? 0;
    return depth > 0;
  };
}

/** Chars that nobody can see by name: an odd blank as a dot, `\r`, `⟨U+200B⟩`. */
function visible(text: string, odd: boolean): string {
  return [...text].map((char) => (UNSEEN.test(char) && (odd || char !== ' ') ? nameOf(char) : char)).join('');
}

function nameOf(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return NAMES[char] ?? `⟨U+${code}⟩`;
}

import { blanksInside, type SuspectKind, suspects } from '../../go/suspects.ts';
import { isGoSpace } from '../../go/white-space.ts';

/** What is odd about a char; `entry` marks a whole entry of a list. Kinds of `shared/go/suspects.ts` and two of their own. */
export type MarkKind = SuspectKind | 'blank' | 'carriage-return' | 'entry';

/** A stretch of a value that a screen or a terminal underlines. Offsets are UTF-16 units, `end` not included. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** `U+FF0C`, for what cannot be seen; '' for an entry. */
  readonly codePoint: string;
  /** What was probably meant; '' when it should just go. */
  readonly meant: string;
  /** True where `go` takes the char off by itself. */
  readonly harmless: boolean;
}

/** How `go` cuts a value into pieces, and what it takes off them. */
interface Grammar {
  /** Chars between entries; '' for a single value. */
  readonly separators: string;
  /** `trimmed`: taken off each entry; `words`: white space separates; `kept`: part of the value, except within a `path`. */
  readonly blanks: 'trimmed' | 'words' | 'kept';
  /** Kinds of chars that are at home in it. */
  readonly allows: readonly SuspectKind[];
}

const NAME = { separators: '', blanks: 'kept', allows: [] } as const satisfies Grammar;
const PATTERNS = { separators: ',', blanks: 'kept', allows: ['backslash'] } as const satisfies Grammar;
const PATH = {
  separators: '',
  blanks: 'kept',
  allows: ['backslash', 'full-width', 'wrong-separator', 'blank-inside'],
} as const satisfies Grammar;

// cmd/go: modfetch/proxy.go, modfetch/sumdb.go, base/goflags.go, vcs/vcs.go, auth/auth.go, toolchain/select.go; x/net httpproxy.
const GRAMMARS: Readonly<Record<string, Grammar>> = {
  GOPROXY: { separators: ',|', blanks: 'trimmed', allows: [] },
  GOSUMDB: { separators: '', blanks: 'words', allows: [] },
  GOPRIVATE: PATTERNS,
  GONOPROXY: PATTERNS,
  GONOSUMDB: PATTERNS,
  GOINSECURE: PATTERNS,
  GOFLAGS: { separators: '', blanks: 'words', allows: ['quote', 'backslash', 'wrong-separator', 'full-width'] },
  GO111MODULE: NAME,
  GOTOOLCHAIN: NAME,
  GOVCS: { separators: ',|:', blanks: 'trimmed', allows: [] },
  GOAUTH: { separators: ';', blanks: 'words', allows: ['quote', 'backslash', 'wrong-separator', 'full-width'] },
  HTTPS_PROXY: NAME,
  HTTP_PROXY: NAME,
  ALL_PROXY: NAME,
  NO_PROXY: { separators: ',', blanks: 'trimmed', allows: [] },
};

/** The chars of a value that look right and are wrong, or that nobody can see, in order. */
export function charMarks(name: string, value: string): readonly Mark[] {
  const grammar = GRAMMARS[name] ?? GRAMMARS[name.toUpperCase()] ?? PATH;
  const odd = suspects(value).filter(({ kind, char }) => kind !== 'blank-inside' && !isGoSpace(char));
  const kept = odd.filter(({ kind }) => !grammar.allows.includes(kind));
  const marks = kept.map(({ index, char, codePoint, kind, meant }) => ({
    start: index,
    end: index + char.length,
    kind,
    codePoint,
    meant,
    harmless: false,
  }));
  return [...marks, ...blankMarks(value, grammar)].sort((a, b) => a.start - b.start);
}

function blankMarks(value: string, grammar: Grammar): readonly Mark[] {
  if (grammar.blanks === 'words') return [];
  const marks: Mark[] = [];
  const insides = blanksInside(value, grammar.separators);
  for (let at = 0; at < value.length; at++) {
    const char = value.charAt(at);
    if (!isGoSpace(char)) continue;
    const inside = insides.has(at);
    if (inside && grammar.allows.includes('blank-inside')) continue;
    const harmless = grammar.blanks === 'trimmed' && !inside;
    // Blanks that go takes off are how people write lists; a line end got there by mistake.
    if (harmless && char !== '\r') continue;
    const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const kind = char === '\r' ? 'carriage-return' : inside ? 'blank-inside' : 'blank';
    marks.push({ start: at, end: at + 1, kind, codePoint: `U+${code}`, meant: '', harmless });
  }
  return marks;
}

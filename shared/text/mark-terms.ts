import type { Language } from '../domain/text.ts';
import { TERMS, type TermId } from './terms.ts';

/** A piece of a text: plain, or a term with the words that stand for it there. */
export type Piece = string | { readonly term: TermId; readonly word: string };

interface Finder {
  readonly expression: RegExp;
  readonly termOf: ReadonlyMap<string, TermId>;
}

const finders = new Map<Language, Finder>();

/**
 * Cuts texts that are read one after the other into pieces. Each term is marked where it comes up first; joined, the pieces of
 * a text are that text. Inside addresses, paths, commands' values and longer words nothing is marked.
 */
export function markTerms(texts: readonly string[], language: Language): readonly (readonly Piece[])[] {
  const { expression, termOf } = finderOf(language);
  const seen = new Set<TermId>();
  return texts.map((text) => {
    const pieces: Piece[] = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(expression)) {
      const term = termOf.get(word) ?? termOf.get(word.replace(/s$/u, ''));
      if (term === undefined || seen.has(term)) continue;
      seen.add(term);
      if (index > end) pieces.push(text.slice(end, index));
      pieces.push({ term, word });
      end = index + word.length;
    }
    if (end < text.length) pieces.push(text.slice(end));
    return pieces;
  });
}

function finderOf(language: Language): Finder {
  const known = finders.get(language);
  if (known) return known;
  const termOf = new Map<string, TermId>();
  for (const id of Object.keys(TERMS) as TermId[]) for (const word of TERMS[id].words[language]) termOf.set(word, id);
  const words = [...termOf.keys()].sort((one, other) => other.length - one.length).map(expressionOf);
  const finder = { expression: new RegExp(words.join('|'), 'gu'), termOf };
  finders.set(language, finder);
  return finder;
}

/** What touches letters, digits or the signs of an address is part of something longer. A full stop may end a sentence. */
function expressionOf(word: string): string {
  const escaped = word.replace(/[.\\]/gu, '\\$&');
  const before = /^[\w.]/u.test(word) ? '(?<![\\w./:@%=$,|\\\\-])' : '';
  const after = /\w$/u.test(word) ? 's?(?![\\w/:@%=\\\\-]|\\.\\w)' : '';
  return `${before}${escaped}${after}`;
}

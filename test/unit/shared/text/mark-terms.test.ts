import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import { markTerms, type Piece } from '../../../../shared/text/mark-terms.ts';
import { TERMS } from '../../../../shared/text/terms.ts';

const marked = (pieces: readonly (readonly Piece[])[]) =>
  pieces.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [`${piece.term}=${piece.word}`]));
const joined = (pieces: readonly Piece[] | undefined) =>
  (pieces ?? []).map((piece) => (typeof piece === 'string' ? piece : piece.word)).join('');

describe('terms of a text', () => {
  it('are marked once, in the first of several texts, the longest name first', () => {
    const texts = ['加密握手 TLS 断在 SNI 上。', 'SNI 是 TLS 里的名字，模块代理（module proxy）看不到。'];
    expect(marked(markTerms(texts, 'zh-CN'))).toEqual([
      'tls=加密握手 TLS',
      'sni=SNI',
      'moduleProxy=模块代理（module proxy）',
    ]);
  });

  it('may stand in the plural and at the end of a sentence', () => {
    expect(marked(markTerms(['Mirrors? No: mirrors, certificates and go.sum.'], 'en'))).toEqual([
      'moduleProxy=mirrors',
      'certificate=certificates',
      'goSum=go.sum',
    ]);
  });

  it('are not what addresses, paths, values and longer words have in them', () => {
    const texts = [
      'https://mirror.example/sumdb/go.sum.txt C:\\go.mod GOPROXY=off $GOPROXY MYDNS DNSSEC mirrorless user@resolver go.sumdb',
    ];
    expect(marked(markTerms(texts, 'en'))).toEqual([]);
  });

  it('of English stay English: direct is an ordinary word there', () => {
    expect(marked(markTerms(['A direct answer; "direct" is an entry.'], 'en'))).toEqual(['direct="direct"']);
    expect(marked(markTerms(['最后写 direct。'], 'zh-CN'))).toEqual(['direct=direct']);
    expect(markTerms(['https://goproxy.cn,direct'], 'zh-CN')).toEqual([['https://goproxy.cn,direct']]);
  });

  it('leave every text as it was', () => {
    const words = Object.values(TERMS).flatMap(({ words: own }) => [...own['zh-CN'], ...own.en]);
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string(), fc.constantFrom('，', ' ', '.', 's')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text), fc.constantFrom(...LANGUAGES), (texts, language) => {
        const pieces = markTerms(texts, language);
        expect(pieces.map(joined)).toEqual(texts);
        const ids = pieces.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.term]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('each term', () => {
  it.each(Object.entries(TERMS))('%s has words that are found, and a meaning, in both languages', (id, term) => {
    for (const language of LANGUAGES) {
      for (const word of term.words[language])
        expect(markTerms([word], language), word).toEqual([[{ term: id, word }]]);
      expect(term.meaning[language]).toMatch(language === 'en' ? /\.$/u : /。$/u);
    }
  });

  it('has words that no other has', () => {
    for (const language of LANGUAGES) {
      const words = Object.values(TERMS).flatMap((term) => [...term.words[language]]);
      expect(new Set(words).size).toBe(words.length);
    }
  });
});

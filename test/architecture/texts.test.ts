// Both languages everywhere, in the language they claim to be.
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/text.ts';
import { isNode, literal, type Node, nameOf, nodesOf, placeOf, readSource, type Source } from './syntax.ts';
import { productFiles } from './tree.ts';

const propertiesOf = (node: Node) => ((node['properties'] as readonly unknown[] | undefined) ?? []).filter(isNode);
const keysOf = (node: Node) => propertiesOf(node).map((property) => nameOf(property['key']));

/** Object literals with an entry for at least one language. */
const textsOf = (source: Source) =>
  [...nodesOf(source)].filter(
    (node) => node.type === 'ObjectExpression' && keysOf(node).some((key) => LANGUAGES.some((l) => l === key)),
  );

const incomplete = (source: Source) =>
  textsOf(source)
    .filter((node) => !LANGUAGES.every((language) => keysOf(node).includes(language)))
    .map((node) => placeOf(source, node));

/** Texts in plain string literals. */
const plainTexts = (source: Source, language: string) =>
  textsOf(source).flatMap((node) =>
    propertiesOf(node).flatMap((property) => {
      const text = nameOf(property['key']) === language ? literal(property['value']) : undefined;
      return text === undefined ? [] : [{ text, place: placeOf(source, property) }];
    }),
  );

/** Where Chinese stands without its English, and why. */
const OTHER_PLACES: readonly (readonly [place: RegExp, why: string])[] = [
  [/^shared\/(?:text|diagnosis\/causes)\//u, 'rooms of texts: some are made by functions, beside the tables'],
  [/^shared\/go\/error-texts\//u, 'what Windows and git print in Chinese, to be recognised'],
  [/^shared\/windows\//u, 'names under which products register in Security Center, to be recognised'],
  [/^electron\/host\/recorded\/recorded-/u, 'what tools of Windows print in Chinese, played back'],
  [/^electron\/app\/window\/main-window\.ts$/u, 'the name of the product in both languages at once'],
];

const HAN = /\p{Script=Han}/u;
const sources = productFiles.map((file) => readSource(file));

describe('texts', () => {
  it('stand in every language or in none', () => {
    expect(sources.flatMap(incomplete)).toEqual([]);
    expect(sources.flatMap(textsOf).length).toBeGreaterThan(100);
  });

  it('are never empty, and English ones hold no Chinese', () => {
    const empty = LANGUAGES.flatMap((l) => sources.flatMap((s) => plainTexts(s, l))).filter(
      ({ text }) => text.trim() === '',
    );
    expect(empty.map(({ place }) => place)).toEqual([]);
    const chinese = sources.flatMap((s) => plainTexts(s, 'en')).filter(({ text }) => HAN.test(text));
    expect(chinese.map(({ place }) => place)).toEqual([]);
  });

  it('in Chinese stand nowhere but in one of those tables', () => {
    const loose = sources.flatMap((source) => {
      const inTables = textsOf(source).map((node) => [node.start, node['end'] as number] as const);
      const outside = (node: Node) => !inTables.some(([start, end]) => node.start >= start && node.start < end);
      const isText = (node: Node) => ['Literal', 'TemplateElement', 'JSXText'].includes(node.type);
      const wordOf = ({ value, raw }: Node) =>
        typeof value === 'object' ? JSON.stringify(value) : String(raw ?? value);
      return [...nodesOf(source)]
        .filter((node) => isText(node) && HAN.test(wordOf(node)) && outside(node))
        .map((node) => placeOf(source, node));
    });
    expect(loose.filter((place) => !OTHER_PLACES.some(([known]) => known.test(place.replace(/:\d+$/u, ''))))).toEqual(
      [],
    );
  });

  it('with a language missing are seen', () => {
    expect(incomplete(readSource('x.ts', "const t = { 'zh-CN': '好' };"))).toEqual(['x.ts:1']);
    expect(incomplete(readSource('x.ts', "const t = { 'zh-CN': '好', en: 'good' };"))).toEqual([]);
  });
});

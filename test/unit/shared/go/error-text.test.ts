import { expect, test } from 'vitest';
import { explainText } from '../../../../shared/go/error-text.ts';
import corpus from '../../../fixtures/explain-corpus.json' with { type: 'json' };
import heldOut from '../../../fixtures/explain-held-out.json' with { type: 'json' };
import secondReports from '../../../fixtures/explain-second-reports.json' with { type: 'json' };

interface Report {
  readonly id: string;
  /** Where it was quoted in public. */
  readonly source: string;
  readonly text: string;
  readonly expect: readonly Expected[];
}

interface Expected {
  code: string;
  subject?: string;
}

const key = ({ code, subject }: Expected): string => `${code} ${subject ?? ''}`.trim();

const ESC = String.fromCharCode(0x1b);
const eachLine = (text: string, prefix: (index: number) => string): string =>
  text
    .split('\n')
    .map((line, index) => prefix(index) + line)
    .join('\n');

// What terminals, CI systems and people wrap around a message.
const NOISE: Record<string, (text: string) => string> = {
  plain: (text) => text,
  'windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'CI timestamps': (text) => eachLine(text, (index) => `2026-08-20T10:11:${10 + (index % 50)}.1234567Z `),
  'container build': (text) => eachLine(text, (index) => `#12 ${index}.482 `),
  'workflow marks': (text) => `##[error]${text}\n##[error]Process completed with exit code 1.`,
  colours: (text) => eachLine(text, () => `${ESC}[31m`).replaceAll('\n', `${ESC}[0m\n`),
  'compose prefix': (text) => eachLine(text, () => 'builder_1  | '),
  PowerShell: (text) =>
    `go : ${text}\nAt line:1 char:1\n+ go mod tidy\n+ ~~~~~~~~~~~\n    + CategoryInfo          : NotSpecified`,
  'among other lines': (text) =>
    `$ go mod tidy\ngo: downloading golang.org/x/sys v0.30.0\n${text}\nmake: *** [Makefile:12: deps] Error 1\n`,
};

test.each(Object.entries(NOISE))('the corpus is explained with %s', (name, wrap) => {
  let expected = 0;
  let found = 0;
  let right = 0;
  const wrong: string[] = [];
  for (const { id, text, expect: wanted } of corpus as { id: string; text: string; expect: Expected[] }[]) {
    const want = wanted.map(key).sort();
    const got = explainText(wrap(text)).map(key).sort();
    expected += want.length;
    found += got.length;
    right += got.filter((one) => want.includes(one)).length;
    if (String(want) !== String(got)) wrong.push(`${id}: wanted [${want.join(' + ')}], got [${got.join(' + ')}]`);
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  console.info(
    `explain, ${name}: precision ${percent(right, found)}, recall ${percent(right, expected)} (${expected} causes in ${corpus.length} texts)`,
  );
  expect(wrong).toEqual([]);
});

// Texts from public reports, gathered and judged before they were tried (docs/diagnosis.md, "What explain knows").
test.each([
  ['first', heldOut, 0.99],
  ['second', secondReports, 0.99],
] as const)('texts of the %s held-out corpus are explained', (name, texts, least) => {
  const counts = { expected: 0, found: 0, right: 0 };
  const wrong: string[] = [];
  for (const { id, source, text, expect: wanted } of texts as readonly Report[]) {
    const want = wanted.map(key);
    const got = explainText(text);
    counts.expected += want.length;
    counts.found += got.length;
    counts.right += got.filter((one) => want.includes(key(one))).length;
    for (const { code } of got) if (!wanted.some((one) => one.code === code)) wrong.push(`${id} ${source}: ${code}`);
  }
  const { expected, found, right } = counts;
  console.info(
    `explain, ${name} held out: precision ${((100 * right) / found).toFixed(1)} %, recall ${((100 * right) / expected).toFixed(1)} % (${expected} causes in ${texts.length} texts)`,
  );
  expect(wrong).toEqual([]);
  expect(right / expected).toBeGreaterThanOrEqual(least);
});

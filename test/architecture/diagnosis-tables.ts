import { CONTRACT_CODES } from '../../shared/text/code-meanings.ts';
import { worlds } from '../lab/load-worlds.ts';
import type { Expectation } from '../lab/world.ts';
import { recordedAdvice, recordedMachines } from './recorded-machines.ts';
import { filesBelow } from './tree.ts';

/** What shows that a cause is told where it should be: worlds of the lab, recorded machines, or a table of findings alone. */
export function proofsOf(code: string): { readonly worlds: readonly string[]; readonly machines: readonly string[] } {
  return {
    worlds: [...worlds].filter(([, { expect }]) => named(expect).includes(code)).map(([name]) => name),
    machines: [
      ...Object.entries(recordedMachines).flatMap(([name, cause]) => (cause?.code === code ? [name] : [])),
      ...Object.entries(recordedAdvice).flatMap(([name, advice]) => (advice.includes(code) ? [name] : [])),
    ],
  };
}

const named = ({ cause, also = [], advice = [] }: Expectation): readonly string[] => [
  ...[...(cause ? [cause] : []), ...also].map(({ code }) => code),
  ...advice,
];

const tables = filesBelow('test/unit/shared/diagnosis');

/** Is there a table of what its rule must conclude from which findings? */
export const hasTable = (code: string): boolean =>
  tables.includes(`test/unit/shared/diagnosis/cases/${code.replace('.', '/')}.ts`);

/** Codes that nothing but a table of findings shows, or only texts that `explain` reads. */
export const unseenCodes = (): readonly string[] =>
  CONTRACT_CODES.filter((code) => {
    const { worlds: inWorlds, machines } = proofsOf(code);
    return inWorlds.length + machines.length === 0;
  });

/** The generated parts of docs/diagnosis.md, by their heading. */
export function diagnosisTables(): Readonly<Record<string, string>> {
  const list = [...worlds].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = (healthy: boolean) => list.filter(([, { expect }]) => (expect.cause === null) === healthy);
  return {
    'Broken worlds': table(
      ['world', 'what is wrong', '`go`', 'first cause'],
      rows(false).map(([name, { title, expect }]) => [name, title, expect.go, `\`${expect.cause?.code}\``]),
    ),
    'Healthy worlds': table(
      ['world', 'what only looks wrong'],
      rows(true).map(([name, { title }]) => [name, title]),
    ),
    'Works, but must not': table(
      ['world', 'what is wrong', 'verdict', 'cause'],
      rows(false)
        .filter(([, { expect }]) => expect.go === 'works')
        .map(([name, { title, expect }]) => [name, title, expect.verdict, `\`${expect.cause?.code}\``]),
    ),
    'Every cause and where it is seen': table(
      ['cause', 'worlds', 'recorded machines', 'table of findings'],
      [...CONTRACT_CODES].sort().map((code) => {
        const { worlds: seen, machines } = proofsOf(code);
        return [`\`${code}\``, brief(seen), brief(machines), hasTable(code) ? 'yes' : ''];
      }),
    ),
  };
}

/** The first few, and how many there are more. */
const brief = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The document with its generated parts as they are now. A part is what stands between its heading and the next. */
export function withTables(text: string): string {
  return Object.entries(diagnosisTables()).reduce((before, [heading, made]) => {
    const start = before.indexOf(`\n## ${heading}\n`);
    if (start < 0) throw new Error(`docs/diagnosis.md has no part "${heading}"`);
    const from = before.indexOf('\n|', start);
    const next = before.indexOf('\n## ', start + 4);
    const end = next < 0 ? before.length : next;
    const lead = before.slice(start, from < 0 || from > end ? end : from).trimEnd();
    return `${before.slice(0, start)}${lead.startsWith('\n') ? '' : '\n'}${lead}\n\n${made}\n${before.slice(end)}`;
  }, text);
}

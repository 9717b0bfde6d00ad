// Whatever reads Windows stands in one of the two tables that try it in every language, code page and kind of wrong output.
import { expect, it } from 'vitest';
import { filesBelow, textOf } from './tree.ts';

const TABLES = ['registry-matrix', 'adapter-matrix'].map((name) =>
  textOf(`test/unit/electron/host/windows/${name}.test.ts`),
);
/** Reads one of a list, by what the row of the list reads too; the answers of PowerShell are judged by those who ask. */
const WITHIN: Readonly<Record<string, string>> = { readConnection: 'readConnections' };

it('every reader of the registry and of what tools print is in a table', () => {
  const readers = [...filesBelow('electron/host/windows'), 'electron/privileged/machine-policy.ts'].flatMap((file) =>
    [...textOf(file).matchAll(/^export (?:async )?function (\w+)\(([\s\S]*?)\): (.+) \{$/gmu)]
      .filter(
        ([, , takes = '', gives = '']) =>
          /\b(?:Registry|CommandResult|Answers)\b/u.test(takes) && /Outcome<|GuardFacts|Policy/u.test(gives),
      )
      .map(([, name = '']) => name),
  );
  expect(readers.length).toBeGreaterThan(15);
  const missing = readers.filter(
    (name) => !TABLES.some((table) => new RegExp(`\\b${WITHIN[name] ?? name}\\b`, 'u').test(table)),
  );
  expect(missing).toEqual([]);
});

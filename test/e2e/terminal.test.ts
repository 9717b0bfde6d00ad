import { expect, it } from 'vitest';
import type { ReadTerminal } from './drive-terminal.ts';
import { driveInWorld } from './in-world.ts';

it('a terminal that the wizard opens has the value, go works in it, and nothing is stored', async () => {
  const { lines, value, works, stored } = await driveInWorld<ReadTerminal>('goproxy-off', 'drive-terminal.ts');
  expect(value).toMatch(/^https:/u);
  expect(works).toBe('works');
  for (const line of [`$env:GOPROXY = '${value}'`, `set "GOPROXY=${value}"`, `export GOPROXY=${value}`])
    expect(lines).toContain(line);
  expect(stored).not.toContain(value);
});

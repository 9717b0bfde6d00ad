import { Readable, Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { HELP_WORDS } from '../../../../electron/cli/help-words.ts';
import { type CliProcess, runCli } from '../../../../electron/cli/run-cli.ts';
import { columnsOf } from '../../../../shared/text/columns.ts';

const COMMANDS = [...new Set(Object.keys(HELP_WORDS).filter((key) => /^[a-z]+$/u.test(key)))].filter(
  (name) => name !== 'help',
);

/** Help as a terminal of 80 columns shows it. */
async function help(args: readonly string[]): Promise<string> {
  const written: string[] = [];
  const sink = () => new Writable({ write: (chunk, _, done) => done(void written.push(String(chunk))) });
  const process: CliProcess = {
    env: {},
    cwd: () => '/',
    once: () => globalThis.process,
    removeListener: () => globalThis.process,
    stdin: Readable.from([]),
    stdout: sink(),
    stderr: sink(),
  };
  expect(await runCli([...args, '--help'], process)).toBe(0);
  return written.join('');
}

const joined = (text: string) => text.replace(/\s+/gu, '');

it.each(['zh-CN', 'en'] as const)('help says all it has words for, and nothing without words: %s', async (language) => {
  const all = await Promise.all([[], ...COMMANDS.map((name) => [name])].map((of) => help(['--lang', language, ...of])));
  const pages = joined(all.join('\n'));
  expect(COMMANDS.length).toBeGreaterThan(7);
  for (const [key, words] of Object.entries(HELP_WORDS)) expect(pages, key).toContain(joined(words[language]));
  // An option or argument whose description is missing stands alone on its line.
  expect(all.join('\n')).not.toMatch(/^ {2}-\S+(?: [<[]\S+)?$/mu);
});

it('help is Chinese where Chinese is asked for, in 80 columns', async () => {
  for (const name of COMMANDS) {
    const text = await help(['--lang', 'zh-CN', name]);
    expect(text).toMatch(/^用法：/u);
    expect(text).not.toMatch(/choices|default|Usage|Options|Arguments/u);
    for (const line of text.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { CommandResult } from '../../../../../electron/host/host.ts';
import type { RunDecoded } from '../../../../../electron/host/windows/reg-tool.ts';

const FOLDER = join(import.meta.dirname, '../../../../fixtures/windows');

/** The bytes that a Windows tool put on the pipe: a fixture without its header line, with CRLF, in a code page. */
export function fixtureBytes(name: string, encoding: string): Buffer {
  const [, ...lines] = readFileSync(join(FOLDER, `${name}.txt`), 'utf8').split('\n');
  return iconv.encode(lines.join('\r\n'), encoding);
}

/** What a query answers: bytes with exit code 0, or an exit code. */
export type Answer = Buffer | number | Partial<CommandResult>;

/** A reg.exe that knows these queries, by their arguments joined by spaces, and says 1 to all others. */
export function fakeReg(answers: Readonly<Record<string, Answer>>): { run: RunDecoded; asked: string[] } {
  const asked: string[] = [];
  const run: RunDecoded = async ({ program, args }, encoding) => {
    const line = args.slice(1).join(' ');
    asked.push(`${program} ${line}`);
    const answer = answers[line] ?? 1;
    const result: CommandResult = { exitCode: 0, stdout: '', stderr: '', ms: 1 };
    if (typeof answer === 'number') return { ...result, exitCode: answer };
    if (Buffer.isBuffer(answer)) return { ...result, stdout: iconv.decode(answer, encoding) };
    return { ...result, ...answer };
  };
  return { run, asked };
}

/** The query for the code page, answered. */
export function codePage(oem: string): Record<string, Buffer> {
  const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\CodePage';
  const text = `\r\n${key.replace('HKLM', 'HKEY_LOCAL_MACHINE')}\r\n    OEMCP    REG_SZ    ${oem}\r\n\r\n`;
  return { [`${key} /v OEMCP`]: Buffer.from(text) };
}

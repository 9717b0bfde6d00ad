import { Argument, Command } from 'commander';
import type { Text } from '../../../shared/domain/text.ts';
import { explainText } from '../../../shared/go/error-text.ts';
import { codeMeaning } from '../../../shared/text/code-meanings.ts';
import { hideSecrets } from '../../../shared/text/hide-secrets.ts';
import { EXIT } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { plain } from '../text-columns.ts';

/** `explain`: error text printed by go, git or Windows → causes. No network. */
export function explainCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('explain')
    .addArgument(new Argument('[text]').default('-'))
    .option('--json')
    .action(async (text: string, { json }: { json?: boolean }) => {
      const out = terminal();
      const matches = explainText(text === '-' ? await out.readInput() : text).map((m) => ({
        ...m,
        line: hideSecrets(m.line),
      }));
      if (json) await out.data(`${JSON.stringify({ matches }, null, 2)}\n`);
      else out.say(matches.length > 0 ? matches.map((m) => describe(m, out)).join('\n') : nothing(out));
      done(EXIT.healthy);
    });
}

function describe(
  { code, subject, line }: { code: string; subject?: string; line: string },
  { language }: Terminal,
): string {
  const { headline, summary, advice } = codeMeaning(code, subject ?? '', language);
  const about = plain(subject === undefined ? code : `${code} ${subject}`);
  return `${headline}  [${about}]\n  ${plain(summary)}\n  → ${plain(advice)}\n  │ ${plain(line)}\n`;
}

const NOTHING: Text = { 'zh-CN': '没有认出已知的错误。', en: 'No known error was recognised.' };

function nothing({ language }: Terminal): string {
  return `${NOTHING[language]}\n`;
}

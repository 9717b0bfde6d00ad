import { Command, Option } from 'commander';
import type { Language, Text } from '../../../shared/domain/text.ts';
import { isKeepable, MOST_ADDED, mirrorAddress } from '../../../shared/mirrors/mirror-shelf.ts';
import { mirrorsRequestSchema } from '../../../shared/mirrors/mirrors-session.ts';
import { compareMirrors } from '../../engine/mirrors/compare-mirrors.ts';
import { createMirrorShelf } from '../../engine/mirrors/mirror-shelf.ts';
import { describeMirrors } from '../describe-mirrors.ts';
import { EXIT } from '../exit-codes.ts';
import { openMachine } from '../open-machine.ts';
import { collect, seconds } from '../option-values.ts';
import { printJson } from '../print-json.ts';
import { stateFolderOf } from '../state-folder-of.ts';
import { SWITCH_SCOPES, type SwitchScope, switchMirror } from '../switch-mirror.ts';
import type { Terminal } from '../terminal.ts';
import { plain } from '../text-columns.ts';
import { UsageError } from '../usage-error.ts';

const NO_ADDRESS: Text = {
  'zh-CN': '不是镜像地址（正确的例子：https://goproxy.cn）',
  en: 'not the address of a mirror (such as https://goproxy.cn)',
};

/** Speed is measured one after the other, so that mirrors do not share the line: a thousand would take hours. */
const TOO_MANY: Text = {
  'zh-CN': `最多比较 ${MOST_ADDED} 个自己添加的镜像。要检查一长串地址，请用 diagnose --targets 文件名。`,
  en: `at most ${MOST_ADDED} mirrors of your own can be compared. To check a long list of addresses: diagnose --targets FILE`,
};

const NOT_KEPT: Text = {
  'zh-CN': '没有记住镜像和比较结果',
  en: 'Mirrors and results are not remembered',
};

interface Options {
  readonly add?: readonly string[];
  readonly forget?: readonly string[];
  readonly switch?: string;
  readonly scope: SwitchScope;
  readonly deadline: number;
  readonly json?: boolean;
}

/** `mirrors`: is each known mirror correct, then how fast; changes nothing unless asked to switch. */
export function mirrorsCommand(terminal: () => Terminal, done: (exitCode: number) => void): Command {
  return new Command('mirrors')
    .addOption(new Option('--add <url>').argParser(collect))
    .addOption(new Option('--forget <url>').argParser(collect))
    .option('--switch <name>')
    .addOption(new Option('--scope <scope>').choices(SWITCH_SCOPES).default('user'))
    .addOption(new Option('--deadline <seconds>').argParser(seconds).default(60))
    .option('--json')
    .action(async (options: Options) => done(await mirrors(options, terminal())));
}

async function mirrors(options: Options, terminal: Terminal): Promise<number> {
  const host = await openMachine(terminal);
  const shelf = createMirrorShelf(stateFolderOf(terminal));
  const named = (options.add ?? []).map((url) => checkedAddress(url, terminal.language));
  if (named.length > MOST_ADDED) throw new UsageError(TOO_MANY[terminal.language]);
  const notKept = (error: unknown) =>
    terminal.say(`${NOT_KEPT[terminal.language]}: ${plain(error instanceof Error ? error.message : String(error))}\n`);
  for (const url of options.forget ?? []) await shelf.forget(url).catch(notKept);
  // One with a password is compared this time and written nowhere.
  const keepable = named.filter(isKeepable);
  if (keepable.length > 0) await shelf.add(keepable).catch(notKept);
  const { added, last } = await shelf.read();
  const mirrorsToo = [...new Set([...named, ...added])].slice(0, MOST_ADDED);
  const request = mirrorsRequestSchema.parse({ added: mirrorsToo, deadlineMs: options.deadline * 1000 });
  const report = await compareMirrors(request, { host, signal: terminal.signal, emit: () => undefined });
  if (!terminal.signal.aborted) await shelf.keep(report).catch(notKept);
  if (options.json) await printJson(terminal, report, 2);
  else terminal.say(describeMirrors(report, last, terminal));
  if (terminal.signal.aborted) return EXIT.notApplied;
  if (options.switch !== undefined)
    return switchMirror({ name: options.switch, scope: options.scope }, report, host, terminal);
  return report.choice.goproxy === null ? EXIT.broken : EXIT.healthy;
}

/** As `go` reads an entry of GOPROXY: `goproxy.example` means https. */
function checkedAddress(text: string, language: Language): string {
  const url = mirrorAddress(text);
  if (url !== null) return url;
  throw new UsageError(`${NO_ADDRESS[language]}: ${plain(text)}`);
}

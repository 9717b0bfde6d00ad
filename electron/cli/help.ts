import type { Argument, Command, Help, Option } from 'commander';
import type { Language, Text, TextOver } from '../../shared/domain/text.ts';
import { columnsOf } from '../../shared/text/columns.ts';
import { HELP_WORDS } from './help-words.ts';
import { wrapped } from './text-columns.ts';

/** The titles of the library's layout. */
const TITLES: Readonly<Record<string, Text>> = {
  'Usage:': { 'zh-CN': '用法：', en: 'Usage:' },
  'Arguments:': { 'zh-CN': '参数：', en: 'Arguments:' },
  'Options:': { 'zh-CN': '选项：', en: 'Options:' },
  'Commands:': { 'zh-CN': '命令：', en: 'Commands:' },
};
const CHOICES: Text = { 'zh-CN': '可以写', en: 'choices:' };
const DEFAULT: Text = { 'zh-CN': '默认', en: 'default:' };
const WITH_FACTS: TextOver<{ words: string; facts: readonly string[] }> = {
  'zh-CN': ({ words, facts }) => `${words}（${facts.join('；')}）`,
  en: ({ words, facts }) => `${words} (${facts.join('; ')})`,
};

/** Gives every command, option and argument its words, and lays out help that is read in columns of Chinese too. */
export function describeCommands(program: Command, language: Language): void {
  program.helpCommand('help [command]', wordsOf('help', language));
  for (const command of [program, ...program.commands]) {
    command
      .description(wordsOf(command.name(), language))
      .helpOption('-h, --help', wordsOf('--help', language))
      .configureHelp(layout(language));
    for (const option of command.options) option.description = optionWords(command, option, language);
    for (const argument of command.registeredArguments)
      argument.description = wordsOf(`${command.name()} ${bracketed(argument)}`, language);
  }
}

function optionWords(command: Command, { long }: Option, language: Language): string {
  const own = `${command.name()} ${long}`;
  return wordsOf(Object.hasOwn(HELP_WORDS, own) ? own : `${long}`, language);
}

/** @throws Error for what has no words: a test asks for all of them. */
function wordsOf(key: string, language: Language): string {
  const words = HELP_WORDS[key];
  if (!words) throw new Error(`help-words.ts has no words for ${key}`);
  return words[language];
}

function bracketed(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

function layout(language: Language): Partial<Help> {
  return {
    styleTitle: (title) => TITLES[title]?.[language] ?? title,
    displayWidth: columnsOf,
    // What is laid out already has line ends of its own.
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrapped(line, width))
        .join('\n'),
    optionDescription: (option) => withValues(option.description, option, language),
    argumentDescription: (argument) => withValues(argument.description, argument, language),
  };
}

function withValues(words: string, of: Option | Argument, language: Language): string {
  const { argChoices, defaultValue } = of;
  const facts = [
    ...(argChoices ? [`${CHOICES[language]} ${argChoices.join(', ')}`] : []),
    // Of a switch `true` tells nobody anything.
    ...(defaultValue === undefined || typeof defaultValue === 'boolean'
      ? []
      : [`${DEFAULT[language]} ${defaultValue}`]),
  ];
  if (facts.length === 0) return words;
  return WITH_FACTS[language]({ words, facts });
}

import type { Language, Text, TextOver } from '../../shared/domain/text.ts';
import { plain } from './text-columns.ts';
import { valueWords } from './usage-words.ts';

type Found = Readonly<Record<string, string>>;

const REFUSED: TextOver<Found> = {
  'zh-CN': ({ name, value, why = '' }) => `${name} 不能写 ${value}：${reason(why, 'zh-CN')}`,
  en: ({ name, value, why = '' }) => `${name} cannot be ${value}: ${reason(why, 'en')}`,
};

/** How the library that reads options words what was typed wrongly, and how we do. Source: commander, lib/command.js. */
const COMPLAINTS: readonly (readonly [RegExp, TextOver<Found>])[] = [
  [
    /^unknown option '(?<name>.*?)'/su,
    { 'zh-CN': ({ name }) => `没有 ${name} 这个选项`, en: ({ name }) => `there is no option ${name}` },
  ],
  [
    /^unknown command '(?<name>.*?)'/su,
    { 'zh-CN': ({ name }) => `没有 ${name} 这个命令`, en: ({ name }) => `there is no command ${name}` },
  ],
  [
    /^option '(?<name>.*?)' argument missing/su,
    { 'zh-CN': ({ name }) => `${name} 后面要写一个值`, en: ({ name }) => `${name} needs a value` },
  ],
  [
    /^missing required argument '(?<name>.*?)'/su,
    { 'zh-CN': ({ name }) => `还要写 ${name}`, en: ({ name }) => `${name} is missing` },
  ],
  [
    /^too many arguments.* Expected (?<most>\d+) arguments? but got (?<given>\d+)/su,
    {
      'zh-CN': ({ most, given }) => `参数太多：最多 ${most} 个，写了 ${given} 个`,
      en: ({ most, given }) => `too many arguments: at most ${most}, not ${given}`,
    },
  ],
  [/^command-argument value '(?<value>.*)' is invalid for argument '(?<name>[^']*)'\. (?<why>.*)$/su, REFUSED],
  [/^option '(?<name>[^']*)' argument '(?<value>.*)' is invalid\. (?<why>.*)$/su, REFUSED],
];

const CHOICES: Text = { 'zh-CN': '可以写', en: 'there are' };
const MEANT: TextOver<{ names: string }> = {
  'zh-CN': ({ names }) => `，是不是想写 ${names}？`,
  en: ({ names }) => `; did you mean ${names}?`,
};

/** A complaint about options as one line in the person's language, with what was meant where that can be guessed. */
export function optionComplaint(text: string, language: Language): string {
  const [complaint = '', guess = ''] = text
    .replace(/^error: /u, '')
    .trimEnd()
    .split(/\n(?=\(Did you mean )/u);
  const names = /^\(Did you mean (?:one of )?(?<names>.*)\?\)$/su.exec(guess)?.groups?.['names'];
  const meant = names === undefined ? '' : MEANT[language]({ names });
  return `gomod-doctor: ${plain(reworded(complaint, language) + meant)}\n`;
}

function reworded(complaint: string, language: Language): string {
  for (const [pattern, words] of COMPLAINTS) {
    const found = pattern.exec(complaint)?.groups;
    if (found) return words[language](found);
  }
  return complaint;
}

function reason(why: string, language: Language): string {
  const choices = /^Allowed choices are (?<choices>.*)\.$/su.exec(why)?.groups?.['choices'];
  if (choices !== undefined) return `${CHOICES[language]} ${choices}`;
  return Object.values(valueWords).find(({ en }) => en === why)?.[language] ?? why;
}

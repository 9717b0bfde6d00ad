import type { SettingSource } from '../domain/setting.ts';
import type { Language } from '../domain/text.ts';

const WORDS: Readonly<Record<SettingSource, Readonly<Record<Language, string>>>> = {
  process: { 'zh-CN': '当前进程的环境变量', en: 'an environment variable of this process' },
  user: { 'zh-CN': '用户环境变量', en: 'a user environment variable' },
  machine: { 'zh-CN': '系统环境变量', en: 'a machine-wide environment variable' },
  goenv: { 'zh-CN': 'go env -w 写入的设置文件', en: 'the file that go env -w writes' },
  goroot: { 'zh-CN': 'GOROOT/go.env', en: 'GOROOT/go.env' },
  default: { 'zh-CN': 'Go 的默认值', en: "Go's default" },
};

/** Where a value comes from, in words. */
export function sourceWords(source: SettingSource, language: Language): string {
  return WORDS[source][language];
}

const FROM: Readonly<Record<Language, (words: string) => string>> = {
  // Chinese leaves a space before a Latin word.
  'zh-CN': (words) => `来自${/^[A-Za-z]/u.test(words) ? ' ' : ''}${words}`,
  en: (words) => `from ${words}`,
};

/** The same after its preposition. */
export function fromSource(source: SettingSource, language: Language = 'zh-CN'): string {
  return FROM[language](WORDS[source][language]);
}

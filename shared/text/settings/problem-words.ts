import type { AnyProblem, ProblemCode, ProblemParams } from '../../diagnosis/settings-view/problem.ts';
import type { Language, TextOver } from '../../domain/text.ts';
import { CHAR_NAMES, ENCODING_NAMES, PATTERN_REASONS } from './odd-char-words.ts';

type Words = { readonly [C in Exclude<ProblemCode, 'cause'>]: TextOver<ProblemParams[C]> };

/** What is wrong with a setting and what follows from it. */
const PROBLEMS: Words = {
  char: {
    'zh-CN': ({ kind, codePoints, meant, harmless }) =>
      `${CHAR_NAMES[kind]['zh-CN']}（${codePoints.join('、')}）${harmless ? '，go 会去掉它，没有影响' : `，go 把它当作值的一部分，${meant ? `应写成 ${meant}` : '应删掉'}`}`,
    en: ({ kind, codePoints, meant, harmless }) =>
      `${CHAR_NAMES[kind].en} (${codePoints.join(', ')}): ${harmless ? 'go takes it off, it does no harm' : `part of the value for go; ${meant ? `write ${meant}` : 'delete it'}`}`,
  },
  refused: {
    'zh-CN': ({ message }) => `go 不接受这个值：${message}`,
    en: ({ message }) => `go refuses it: ${message}`,
  },
  off: { 'zh-CN': () => 'off 关掉了这项功能', en: () => 'off switches it off' },
  'after-end': {
    'zh-CN': ({ end, entries }) => `${end} 结束了列表，后面的 ${entries.join('、')} 永远用不到`,
    en: ({ end, entries }) => `${end} ends the list: ${entries.join(', ')} behind it never counts`,
  },
  'retired-host': {
    'zh-CN': ({ host }) => `${host} 已经停用，或者从来不是模块镜像`,
    en: ({ host }) => `${host} has been shut down, or never was a module proxy`,
  },
  'plain-http': {
    'zh-CN': ({ host }) => `到 ${host} 没有加密，路上的人看得见下载了什么`,
    en: ({ host }) => `the way to ${host} is not encrypted: others can see what is fetched`,
  },
  'mirror-as-sumdb': {
    'zh-CN': ({ url, right }) => `${url} 是镜像，它的校验数据库在 ${right}`,
    en: ({ url, right }) => `${url} is a mirror; its checksum database is at ${right}`,
  },
  'never-matches': {
    'zh-CN': ({ pattern, problem, meant }) =>
      `${pattern.trim()} 匹配不到任何模块：${PATTERN_REASONS[problem]['zh-CN']}${meant ? `，应写成 ${meant}` : ''}`,
    en: ({ pattern, problem, meant }) =>
      `${pattern.trim()} matches no module: ${PATTERN_REASONS[problem].en}${meant ? `; write ${meant}` : ''}`,
  },
  'too-broad': {
    'zh-CN': ({ pattern }) => `${pattern} 把公开的模块也包括进去了`,
    en: ({ pattern }) => `${pattern} takes in public modules too`,
  },
  vendor: {
    'zh-CN': () => '-mod=vendor 只用 vendor 文件夹，不下载模块',
    en: () => '-mod=vendor uses the vendor folder and fetches no module',
  },
  'not-yet': {
    'zh-CN': ({ since }) => `这个版本的 go 不认识它，${since} 才有`,
    en: ({ since }) => `this go does not know it; it came with ${since}`,
  },
  'proxy-ignored': {
    'zh-CN': () => '这不是代理地址，go 不出声地忽略它，直接连接',
    en: () => 'no proxy address: go ignores it without a word and connects directly',
  },
  'proxy-misread': {
    'zh-CN': () => 'go 把协议名当成了主机名，正确写法是 http://主机:端口',
    en: () => 'go takes the scheme for the host; write http://host:port',
  },
  'proxy-scheme': {
    'zh-CN': ({ scheme }) => `go 不会说 ${scheme}，会当成 http 代理来用`,
    en: ({ scheme }) => `go does not speak ${scheme} and treats it as an http proxy`,
  },
  'proxy-no-port': { 'zh-CN': () => '缺少端口', en: () => 'the port is missing' },
  'never-read': {
    'zh-CN': () => 'go 从来不看它，要用 HTTPS_PROXY',
    en: () => 'go never reads it; HTTPS_PROXY is what counts',
  },
  'http-only': {
    'zh-CN': () => '只对 http 地址有效；镜像都是 https，要另设 HTTPS_PROXY',
    en: () => 'serves http addresses only; mirrors are https and need HTTPS_PROXY',
  },
  'capitals-win': {
    'zh-CN': ({ winner }) => `没有用到：${winner}（大写）优先`,
    en: ({ winner }) => `not used: ${winner} in capitals wins`,
  },
  'never-applies': {
    'zh-CN': ({ entry }) => `${entry} 不起作用：只能写域名、IP 或网段，可以带端口`,
    en: ({ entry }) => `${entry} never applies: only names, addresses and networks do, with a port or without`,
  },
  'trust-replaced': {
    'zh-CN': () => '它取代系统的根证书，里面没有的一律不信任',
    en: () => 'it replaces the roots of the system: what is not in it is not trusted',
  },
  'hides-file': {
    'zh-CN': ({ value, where }) => `go env -w 写的 ${value}${where ? `（${where}）` : ''}没有生效`,
    en: ({ value, where }) => `${value}, written by go env -w${where ? ` (${where})` : ''}, has no effect`,
  },
  'other-stored': {
    'zh-CN': ({ value, scope }) =>
      `${scope === 'user' ? '用户' : '系统'}环境变量里是 ${value}，这个终端没有用它；可能是后来才改的，打开新的终端再看`,
    en: ({ value, scope }) =>
      `the ${scope} variable says ${value} and this terminal does not use it; it may have been changed later: open a new one`,
  },
  'not-read': {
    'zh-CN': ({ value, path, encoding }) =>
      `${path} 里写了 ${value}，go 却看不见：${ENCODING_NAMES[encoding]['zh-CN']}`,
    en: ({ value, path, encoding }) => `${path} says ${value}, which go does not see: ${ENCODING_NAMES[encoding].en}`,
  },
};

/** Everything about a setting but the causes found, which `render-cause.ts` words. */
export function problemWords(problem: Exclude<AnyProblem, { code: 'cause' }>, language: Language): string {
  // The table cannot show that code and params belong together; the type of the problem does.
  const words = PROBLEMS[problem.code][language] as (params: AnyProblem['params']) => string;
  return words(problem.params);
}

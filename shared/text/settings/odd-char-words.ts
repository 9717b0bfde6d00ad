import type { MarkKind } from '../../diagnosis/settings-view/char-marks.ts';
import type { Text } from '../../domain/text.ts';
import type { FileEncoding } from '../../go/file-encoding.ts';
import type { PatternProblem } from '../../go/pattern-lint.ts';

/** What a marked char is called. */
export const CHAR_NAMES: Readonly<Record<MarkKind, Text>> = {
  'wrong-separator': { 'zh-CN': '分隔符不对', en: 'wrong separator' },
  'full-width': { 'zh-CN': '全角字符', en: 'full-width character' },
  quote: { 'zh-CN': '引号', en: 'quotation mark' },
  blank: { 'zh-CN': '多余的空格', en: 'stray blank' },
  'blank-inside': { 'zh-CN': '中间有空格', en: 'blank inside' },
  invisible: { 'zh-CN': '看不见的字符', en: 'invisible character' },
  control: { 'zh-CN': '控制字符', en: 'control character' },
  'carriage-return': { 'zh-CN': '回车符，来自 Windows 换行', en: 'carriage return of a Windows line end' },
  backslash: { 'zh-CN': '反斜杠', en: 'backslash' },
  entry: { 'zh-CN': '这一项', en: 'this entry' },
};

/** Why a pattern matches nothing. Source: `shared/go/pattern-lint.ts`. */
export const PATTERN_REASONS: Readonly<Record<PatternProblem, Text>> = {
  malformed: { 'zh-CN': '通配符写错了', en: 'the glob is malformed' },
  blank: { 'zh-CN': '空格也算在内', en: 'the blank is part of it' },
  separator: { 'zh-CN': '各项要用半角逗号隔开', en: 'only a comma separates patterns' },
  quote: { 'zh-CN': '引号也算在内', en: 'the quotes are part of it' },
  scheme: { 'zh-CN': '要写模块路径，不是网址', en: 'it is a module path, not an address' },
  port: { 'zh-CN': '模块路径里没有端口', en: 'module paths have no port' },
  user: { 'zh-CN': '模块路径里没有用户名', en: 'module paths have no user' },
  slashes: { 'zh-CN': '斜杠多了', en: 'a slash too many' },
  'upper-case-host': { 'zh-CN': '域名部分没有大写字母', en: 'the host of a module path has no capitals' },
  'no-dot': { 'zh-CN': '第一段必须有点', en: 'the first part needs a dot' },
  'impossible-char': { 'zh-CN': '模块路径里不会有这样的字符', en: 'no module path has such a character' },
  'too-broad': { 'zh-CN': '范围太大', en: 'too broad' },
};

/** What hides lines of the env file from `go`. */
export const ENCODING_NAMES: Readonly<Record<FileEncoding, Text>> = {
  'utf-8': { 'zh-CN': '行尾带回车符（CRLF）', en: 'its lines end in a carriage return (CRLF)' },
  'utf-8-bom': {
    'zh-CN': '文件以 BOM（U+FEFF）开头，第一行因此失效',
    en: 'the file starts with a BOM (U+FEFF), which spoils the first line',
  },
  'utf-16le': { 'zh-CN': '文件存成了 UTF-16', en: 'the file is stored as UTF-16' },
  'utf-16be': { 'zh-CN': '文件存成了 UTF-16', en: 'the file is stored as UTF-16' },
};

import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface GoprivateMalformed extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly patterns: readonly { readonly pattern: string; readonly meant: string }[];
}

/** A pattern that can never match: the modules it means are asked of public services. Source: go-failures A5, F71. */
export default defineCause<GoprivateMalformed>({
  layer: 'config',
  order: 50,
  find: (situation) => judgedCauses(situation, 'config.goprivate-malformed', { severity: 'warning' }),
  text: {
    'zh-CN': {
      headline: (_p, subject) => `${subject} 里有写错的项`,
      summary: ({ patterns }, subject) =>
        `${subject} 里的 ${patterns.map((p) => `“${p.pattern}”`).join('、')} 永远匹配不到任何模块。`,
      detail: () =>
        '每一项都是模块路径的开头，用英文逗号分隔，不能有空格、https://、端口或引号。匹配不上的私有模块会被拿去问公共镜像，名字就泄露了。',
      advice: ({ value, patterns }, subject) =>
        `改成 go env -w "${subject}=${patterns.reduce((text, p) => text.replace(p.pattern, p.meant), value)}"`,
    },
    en: {
      headline: (_p, subject) => `${subject} is mistyped`,
      summary: ({ patterns }, subject) =>
        `${patterns.map((p) => `"${p.pattern}"`).join(', ')} in ${subject} can never match a module.`,
      detail: () =>
        'Each entry is the beginning of a module path, separated by commas, without blanks, https://, ports or quotes. Private modules that no entry matches are asked of public mirrors, which learn their names.',
      advice: ({ value, patterns }, subject) =>
        `Change it: go env -w "${subject}=${patterns.reduce((text, p) => text.replace(p.pattern, p.meant), value)}"`,
    },
  },
});

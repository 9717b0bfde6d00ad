import type { SettingSource } from '../../../domain/setting.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';
import type { Situation } from '../../situation.ts';

interface GoprivateTooBroad extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly pattern: string;
}

/** A pattern matches modules of public hosts, which then come without mirror and verification. Source: go-failures A5. */
export default defineCause<GoprivateTooBroad>({
  layer: 'config',
  order: 51,
  find: (situation) =>
    judgedCauses(situation, 'config.goprivate-too-broad', {
      certainty: mirrorsIdle(situation) || situation.goWorks ? 'confirmed' : 'likely',
      severity: situation.goWorks ? 'warning' : 'error',
      controls: situation.views.filter((v) => v.works && v.target.role === 'mirror').map((v) => v.target.url),
    }),
  text: {
    'zh-CN': {
      headline: (_p, subject) => `${subject} 范围太大`,
      summary: ({ pattern }, subject) => `${subject} 里的“${pattern}”把公共模块也当成了私有模块。`,
      detail: ({ source }) =>
        `这个值${fromSource(source)}。匹配到的模块不走镜像、不经校验，而是直接到代码网站去取；那里连不上就会失败。`,
      advice: (_p, subject) => `只写公司自己的域名，例如 go env -w ${subject}=*.corp.example.com`,
    },
    en: {
      headline: (_p, subject) => `${subject} is too broad`,
      summary: ({ pattern }, subject) => `"${pattern}" in ${subject} makes public modules private.`,
      detail: ({ source }) =>
        `The value comes from ${sourceWords(source, 'en')}. Modules that match come without mirror and verification, straight from the code hosts; where those cannot be reached, go fails.`,
      advice: (_p, subject) =>
        `Name only the hosts of your company, for example go env -w ${subject}=*.corp.example.com`,
    },
  },
});

/** A mirror stands ready that go does not ask: so it is the pattern, and not the net. */
function mirrorsIdle({ views }: Situation): boolean {
  return views.some((v) => v.target.role === 'mirror' && v.works);
}

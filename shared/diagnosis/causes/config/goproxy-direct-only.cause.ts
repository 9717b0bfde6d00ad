import type { SettingSource } from '../../../domain/setting.ts';
import { blockedHosts } from '../../blocked-origins.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface DirectOnly extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly hosts: readonly string[];
  /** Has a mirror been seen to answer from here? */
  readonly mirrors: boolean;
}

/** The list asks no mirror, and the code hosts cannot be reached from here: a mirror would do. Sources: contract "Which code"; go-failures F67. */
export default defineCause<DirectOnly>({
  layer: 'config',
  order: 34,
  find: (situation) => {
    const { settings, goproxy, views } = situation;
    if (goproxy.error || goproxy.entries[0]?.kind !== 'direct') return [];
    const blocked = blockedHosts(situation).filter(({ origins }) => origins.some(({ why }) => why === 'direct'));
    if (blocked.length === 0) return [];
    const mirrors = views.filter((v) => v.works && v.target.role === 'control');
    const setting = settings.get('GOPROXY');
    return [
      {
        subject: 'GOPROXY',
        params: {
          value: setting?.value ?? '',
          source: setting?.source ?? 'default',
          hosts: blocked.map(({ view }) => view.target.host),
          mirrors: mirrors.length > 0,
        },
        certainty: mirrors.length > 0 ? ('confirmed' as const) : ('likely' as const),
        severity: 'error' as const,
        evidence: evidenceOf([
          ...blocked.flatMap(({ view, layer }) => [view.lookup, ...view.tcp, layer === 'http' ? view.http : undefined]),
          ...mirrors.map((v) => v.http),
        ]),
        explains: [],
        controls: mirrors.map((v) => v.target.url),
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => 'GOPROXY 没有用镜像',
      summary: ({ value, hosts }) => `GOPROXY=${value} 只到源站去取，而在这里从 ${hosts.join('、')} 取不到。`,
      detail: ({ source, mirrors }) =>
        `这个值${fromSource(source)}。direct 表示不用任何镜像，每个模块都要到它的代码网站去取${mirrors ? '；镜像在这里是通的' : ''}。`,
      advice: () => `换成有镜像的列表：${switchMirror()}；如果它来自环境变量，先删掉那个变量。`,
    },
    en: {
      headline: () => 'GOPROXY uses no mirror',
      summary: ({ value, hosts }) =>
        `GOPROXY=${value} goes to the origins only, and nothing comes from ${hosts.join(', ')} here.`,
      detail: ({ source, mirrors }) =>
        `The value comes from ${sourceWords(source, 'en')}. "direct" means no mirror: every module comes from its own code host.${mirrors ? ' Mirrors can be reached from here.' : ''}`,
      advice: () =>
        `Set a list with a mirror: ${switchMirror()}; if the value comes from a variable, delete that first.`,
    },
  },
});

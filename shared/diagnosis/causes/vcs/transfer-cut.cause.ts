import { defineCause } from '../../define-cause.ts';
import { missingOrigins } from '../../origin-view.ts';
import { evidenceOf } from '../../path-view.ts';
import { switchMirror } from '../../switch-mirror.ts';

interface TransferCut extends Record<string, unknown> {
  readonly module: string;
  readonly private: boolean;
}

const CUT =
  /RPC failed; |early EOF|unexpected disconnect while reading sideband|transfer closed with outstanding|invalid index-pack output/u;

/** git got the list of what there is, and was cut off while fetching it. Source: go-failures F77. */
export default defineCause<TransferCut>({
  layer: 'vcs',
  order: 50,
  find: (situation) => {
    const cut = missingOrigins(situation).filter(({ text }) => CUT.test(text));
    const hosts = [...new Set(cut.map(({ repository, host }) => repository?.params.host ?? host))];
    return hosts.flatMap((host) => {
      const views = cut.filter((v) => (v.repository?.params.host ?? v.host) === host);
      const [first] = views;
      if (!first) return [];
      return [
        {
          subject: host,
          params: { module: first.subject, private: views.some(({ why }) => why === 'private') },
          // git tells of the cut itself; it is not fetched a second time to see whether it happens again.
          certainty: 'likely' as const,
          severity: 'error' as const,
          evidence: evidenceOf(views.flatMap(({ repository, error }) => [repository, error])),
          explains: views.flatMap(({ error }) => (error ? [error.id] : [])),
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => 'git 下载到一半断了',
      summary: ({ module }, subject) => `git 从 ${subject} 下载 ${module} 到一半，连接断了。`,
      detail: () =>
        '网站能连上，仓库也列得出来，断在传输代码的时候。直接取要下载仓库的历史，仓库大、线路慢时容易中断。',
      advice: ({ private: own }) =>
        own ? '换到稳定的网络再试；公司有模块镜像的，改用它。' : `公开模块走镜像，只下载需要的版本：${switchMirror()}`,
    },
    en: {
      headline: () => 'git was cut off half-way',
      summary: ({ module }, subject) => `The connection broke while git was downloading ${module} from ${subject}.`,
      detail: () =>
        'The host is reached and lists the repository; it broke while the code was sent. Fetching directly takes history along: large repositories over slow lines break easily.',
      advice: ({ private: own }) =>
        own
          ? "Try a steadier network, or your company's module mirror if there is one."
          : `A mirror sends only the version that is needed: ${switchMirror()}`,
    },
  },
});

import type { CauseDraft } from '../../../domain/cause.ts';
import type { Finding } from '../../../domain/finding.ts';
import { parseGoproxy } from '../../../go/goproxy-list.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { isRetiredHost } from '../../public-hosts.ts';
import type { Situation } from '../../situation.ts';

interface EditorVariable extends Record<string, unknown> {
  readonly name: string;
  readonly value: string;
  /** What this terminal has; '' for nothing. */
  readonly own: string;
  readonly file: string;
  readonly line: number;
  /** Why the editor cannot download with it; '' where it may be meant so. */
  readonly wrong: 'off' | 'malformed' | 'gone' | 'fails' | '';
}

/**
 * An editor gives `go` and gopls values of its own, which win there. Only a value that cannot work is called a fault: another one
 * may be meant. Source: vscode-go, docs/settings.md (go.toolsEnvVars).
 */
export default defineCause<EditorVariable>({
  layer: 'config',
  order: 9,
  find: (situation) => situation.findings.of('editor.variable').map((finding) => judge(situation, finding)),
  text: {
    'zh-CN': {
      headline: ({ wrong }) => (wrong === '' ? '编辑器里写着别的设置' : '编辑器里是旧的设置'),
      summary: ({ name, wrong }) =>
        wrong === ''
          ? `编辑器给 go 的 ${name} 和终端里的不一样。`
          : `编辑器给 go 的 ${name} 不能用：终端里正常，编辑器里下载不了模块。`,
      detail: ({ name, value, own, file, line, wrong }) =>
        `${file} 第 ${line} 行的 go.toolsEnvVars 里是 ${name}=${value}，终端里是 ${own || '（没有设置）'}。${wrong === '' ? '' : WRONG[wrong]['zh-CN']}它只对编辑器里的 go 和 gopls 有效，并且优先于环境变量和 go env -w。`,
      advice: ({ name, wrong }) =>
        wrong === ''
          ? `如果不是有意另设的，就在 go.toolsEnvVars 里删掉 ${name}，再重新加载编辑器窗口。`
          : `在 go.toolsEnvVars 里删掉 ${name}，再重新加载编辑器窗口。`,
    },
    en: {
      headline: ({ wrong }) => (wrong === '' ? 'The editor has another value' : 'The editor has an old value'),
      summary: ({ name, wrong }) =>
        wrong === ''
          ? `The editor gives go another ${name} than the terminal has.`
          : `The ${name} that the editor gives to go cannot work: go downloads in a terminal, and not in the editor.`,
      detail: ({ name, value, own, file, line, wrong }) =>
        `go.toolsEnvVars in ${file}, line ${line}, has ${name}=${value}; the terminal has ${own || 'none'}. ${wrong === '' ? '' : WRONG[wrong].en}It holds for go and gopls in the editor only, and wins there over variables and go env -w.`,
      advice: ({ name, wrong }) =>
        wrong === ''
          ? `If it is not meant so, remove ${name} from go.toolsEnvVars and reload the editor's window.`
          : `Remove ${name} from go.toolsEnvVars and reload the editor's window.`,
    },
  },
});

const WRONG: Readonly<Record<Exclude<EditorVariable['wrong'], ''>, { readonly 'zh-CN': string; readonly en: string }>> =
  {
    off: { 'zh-CN': '这个值不让 go 下载任何东西。', en: 'With this value go downloads nothing. ' },
    malformed: { 'zh-CN': '这个列表 go 读不懂。', en: 'go cannot read this list. ' },
    gone: { 'zh-CN': '其中的镜像早已停止服务。', en: 'A mirror in it was given up long ago. ' },
    fails: { 'zh-CN': '刚才试过，其中的镜像连不上。', en: 'The mirror in it has just failed. ' },
  };

function judge(situation: Situation, finding: Finding<'editor.variable'>): CauseDraft<EditorVariable> {
  const { name, value, own, file, line } = finding.params;
  const wrong = name === 'GOPROXY' ? whyWrong(situation, value) : '';
  const working = situation.views.filter((view) => view.works).map((view) => view.target.url);
  return {
    subject: name,
    params: { name, value, own, file, line, wrong },
    certainty: wrong === '' ? 'possible' : wrong === 'fails' && working.length === 0 ? 'likely' : 'confirmed',
    severity: 'warning',
    ...(wrong === '' ? { advisory: true } : {}),
    evidence: evidenceOf([finding]),
    explains: [],
    controls: wrong === 'fails' ? working : [],
  };
}

/** A list is judged by its first entry: behind a comma the next one is asked only after a 404. Source: cmd/go/internal/modfetch/proxy.go. */
function whyWrong({ views }: Situation, value: string): EditorVariable['wrong'] {
  const { entries, error } = parseGoproxy(value);
  const [first] = entries;
  if (error) return 'malformed';
  if (first?.kind === 'off') return 'off';
  if (first?.kind !== 'url') return '';
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:]+)/iu.exec(first.url)?.[1]?.toLowerCase() ?? '';
  if (isRetiredHost(host)) return 'gone';
  const seen = views.filter(({ target }) => target.url === first.url.replace(/\/+$/u, ''));
  return seen.some((view) => view.failedAt !== null) && !seen.some(({ works }) => works) ? 'fails' : '';
}

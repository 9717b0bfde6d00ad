import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface MemberMissing extends Record<string, unknown> {
  readonly file: string;
  readonly folders: readonly string[];
}

/** go.work names a folder without a go.mod: every command in the workspace stops. Source: cmd/go/internal/modload/init.go (loadModFile). */
export default defineCause<MemberMissing>({
  layer: 'project',
  order: 5,
  find: (situation) => judgedCauses(situation, 'project.work-member-missing', { severity: 'error' }),
  text: {
    'zh-CN': {
      headline: () => 'go.work 里的模块不在了',
      summary: ({ folders }) => `go.work 列出的 ${folders.join('、')} 里没有 go.mod，go 会停下。`,
      detail: ({ file }) => `工作区文件是 ${file}。文件夹被移动、改名，或那个仓库还没有取下来，都会这样。与网络无关。`,
      advice: ({ folders }) =>
        `把那个仓库取下来放回原处；不再需要的话，运行 go work edit -dropuse=${folders[0] ?? ''}，或设置 GOWORK=off 暂时不用工作区。`,
    },
    en: {
      headline: () => 'A member of go.work is missing',
      summary: ({ folders }) => `There is no go.mod in ${folders.join(', ')}, which go.work lists, so go stops.`,
      detail: ({ file }) =>
        `The file of the workspace is ${file}. The folder was moved or renamed, or its repository was never cloned. The network has nothing to do with it.`,
      advice: ({ folders }) =>
        `Clone that repository to its place; or run go work edit -dropuse=${folders[0] ?? ''} if it is not needed, or set GOWORK=off to do without the workspace for now.`,
    },
  },
});

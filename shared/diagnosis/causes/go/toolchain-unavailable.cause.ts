import type { ObservationParams } from '../../../domain/finding.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { REAL_GO } from '../../said-by-go.ts';
import { switchMirror } from '../../switch-mirror.ts';
import { needsDatabase } from '../../toolchain.ts';

type Toolchain = ObservationParams['go.toolchain'] & Record<string, unknown>;

/**
 * The toolchain that `go` would switch to cannot be had. The real `go` was asked to fetch it; where modules do not come
 * either, that is a consequence of whatever keeps them away. Sources: go-failures F99, F101, F102.
 */
export default defineCause<Toolchain>({
  layer: 'go',
  order: 30,
  find: (situation) =>
    situation.findings.of('go.toolchain').flatMap((f) => {
      const { params } = f;
      if (params.inPath || params.cached) return [];
      const refused =
        params.fetched === 'no' && (situation.goWorks || /\b(?:404|410)\b|not found/iu.test(params.error));
      if (!params.pathOnly && (!refused || needsDatabase(situation))) return [];
      return [
        {
          subject: params.toolchain,
          params,
          certainty: 'confirmed',
          severity: 'error',
          evidence: evidenceOf([f]),
          explains: [f.id],
          // The real `go` was asked to fetch it, and could have got it; modules, at the same time, it gets.
          controls: [
            ...(params.fetched === 'no' ? [`${REAL_GO} golang.org/toolchain`] : []),
            ...(situation.goWorks ? [REAL_GO] : []),
          ],
        },
      ];
    }),
  text: {
    'zh-CN': {
      headline: () => '需要的 Go 版本下载不到',
      summary: ({ toolchain, pathOnly }) =>
        pathOnly ? `需要 ${toolchain}，而 PATH 里没有这个程序。` : `需要 ${toolchain}，而它下载不下来。`,
      detail: ({ file, gotoolchain, local, pathOnly, error }) =>
        `这里的是 ${local}。${file === '' ? `GOTOOLCHAIN=${gotoolchain} 要求换用它` : `${file} 要求更新的 Go`}，${pathOnly ? 'GOTOOLCHAIN 又只许在 PATH 里找。' : `go 会把它当作模块（golang.org/toolchain）从 GOPROXY 下载。${error === '' ? '' : `go 的说明是：${error}`}`}`,
      advice: ({ toolchain, pathOnly }) =>
        pathOnly
          ? `从 https://golang.google.cn/dl/ 安装 ${toolchain}；或运行 go env -w GOTOOLCHAIN=auto，让 go 自己下载。`
          : `从 https://golang.google.cn/dl/ 安装 ${toolchain}，或换用有工具链的镜像，例如 ${switchMirror('')}。版本写成 go1.21 的，改成 go1.21.0。`,
    },
    en: {
      headline: () => 'The Go it needs cannot be fetched',
      summary: ({ toolchain, pathOnly }) =>
        pathOnly
          ? `${toolchain} is needed, and PATH has no such program.`
          : `${toolchain} is needed and does not come.`,
      detail: ({ file, gotoolchain, local, pathOnly, error }) =>
        `This is ${local}. ${file === '' ? `GOTOOLCHAIN=${gotoolchain} asks for it` : `${file} asks for a newer Go`}; ${pathOnly ? 'GOTOOLCHAIN lets go look in PATH only.' : `go fetches it as a module (golang.org/toolchain) through GOPROXY.${error === '' ? '' : ` go says: ${error}`}`}`,
      advice: ({ toolchain, pathOnly }) =>
        pathOnly
          ? `Install ${toolchain} from https://go.dev/dl/; or run go env -w GOTOOLCHAIN=auto and let go fetch it.`
          : `Install ${toolchain} from https://go.dev/dl/, or use a mirror that carries toolchains, for example ${switchMirror('')}. Write go1.21.0 where it says go1.21.`,
    },
  },
});

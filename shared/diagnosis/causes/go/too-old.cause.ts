import { compareGoVersions, versionOfToolchain } from '../../../go/go-version.ts';
import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

interface TooOld extends Record<string, unknown> {
  /** The go.mod or go.work that asks for more. */
  readonly file: string;
  readonly needed: string;
  readonly local: string;
  readonly gotoolchain: string;
}

/** The `go` line asks for a newer Go, and GOTOOLCHAIN does not let `go` switch. Sources: go-failures F98; cmd/go/internal/gover (TooNewError). */
export default defineCause<TooOld>({
  layer: 'go',
  order: 20,
  find: (situation) => {
    const installations = situation.findings.of('go.in-path')[0]?.params.installations ?? [];
    // A newer one stands behind it in PATH: then it is the order (go.shadowed).
    const enough = (needed: string) =>
      installations.slice(1).some((i) => compareGoVersions(versionOfToolchain(i.version), needed) >= 0);
    return judgedCauses<TooOld>(situation, 'go.too-old', { severity: 'error' }).filter(
      ({ params }) => !enough(params.needed),
    );
  },
  text: {
    'zh-CN': {
      headline: () => 'Go 版本太旧',
      summary: ({ needed, local }) => `项目要求 go ${needed}，而这里的是 ${local}，并且不许它自己换用新版。`,
      detail: ({ file, gotoolchain }) =>
        `${file} 里的 go 行写着要求的版本；GOTOOLCHAIN=${gotoolchain} 让 go 只用现有的这一个，所以它会停下。与网络无关。`,
      advice: ({ needed }) =>
        `从 https://golang.google.cn/dl/ 安装 Go ${needed} 或更新的版本；或运行 go env -w GOTOOLCHAIN=auto，让它自己下载。`,
    },
    en: {
      headline: () => 'This Go is too old',
      summary: ({ needed, local }) =>
        `The project asks for go ${needed}; this is ${local}, and it may not switch to a newer one.`,
      detail: ({ file, gotoolchain }) =>
        `The go line in ${file} names the version; GOTOOLCHAIN=${gotoolchain} keeps go to what is installed, so it stops. The network has nothing to do with it.`,
      advice: ({ needed }) =>
        `Install Go ${needed} or newer from https://go.dev/dl/; or run go env -w GOTOOLCHAIN=auto and let it fetch one.`,
    },
  },
});

import { defineCause } from '../../define-cause.ts';

/** No `go` in PATH. Source: go-failures F103. */
export default defineCause<Record<string, never>>({
  layer: 'go',
  order: 0,
  find: ({ findings }) =>
    findings.of('go.not-found').map((f) => ({
      subject: 'go',
      params: {},
      certainty: 'confirmed',
      severity: 'error',
      evidence: f.evidence,
      explains: [f.id],
    })),
  text: {
    'zh-CN': {
      headline: () => '找不到 Go',
      summary: () => '这台电脑的 PATH 里没有 go 程序。',
      detail: () => '终端和本程序都按 PATH 查找 go。没有它，就谈不上下载模块。',
      advice: () =>
        '从 https://golang.google.cn/dl/ 安装 Go，安装后重新打开终端。如果已经安装，把它的 bin 目录加入 PATH。',
    },
    en: {
      headline: () => 'Go is not installed',
      summary: () => 'There is no go program in the PATH of this computer.',
      detail: () => 'Terminals and this program look go up in PATH. Without it nothing can be downloaded.',
      advice: () =>
        'Install Go from https://go.dev/dl/ and open a new terminal. If it is installed, add its bin folder to PATH.',
    },
  },
});

import { defineCause } from '../../define-cause.ts';
import { judgedCauses } from '../../judged-causes.ts';

/**
 * The variable GOROOT names a folder without a Go in it. `go` then stops, or goes on without GOROOT/go.env and with that
 * without any default, and complains about GOPROXY. The control is the same `go` without the variable.
 * Sources: go-failures F104; cmd/go/internal/cfg (findGOROOT, readEnvFile).
 */
export default defineCause<{ readonly path: string }>({
  layer: 'go',
  order: 10,
  find: (situation) =>
    judgedCauses(situation, 'go.goroot-invalid', {
      severity: situation.goWorks ? 'warning' : 'error',
      controls: ['go env -json'],
    }),
  text: {
    'zh-CN': {
      headline: () => 'GOROOT 指错了地方',
      summary: ({ path }) => `环境变量 GOROOT 指向 ${path}，而那里没有 Go。`,
      detail: () =>
        'go 自己知道装在哪里，通常不需要 GOROOT；升级或移动 Go 之后，旧的变量会留下来。找不到安装目录时 go 会停下，或者丢掉所有默认设置，报出“GOPROXY list … contains no entries”这样的错误。去掉这个变量再问同一个 go，一切正常。',
      advice: () => '删除环境变量 GOROOT，再打开新的终端。',
    },
    en: {
      headline: () => 'GOROOT points to the wrong place',
      summary: ({ path }) => `The variable GOROOT names ${path}, and there is no Go.`,
      detail: () =>
        'go knows where it is installed and seldom needs GOROOT; the variable stays behind when Go is upgraded or moved. go then stops, or loses all its defaults and says "GOPROXY list … contains no entries". Without the variable the same go is fine.',
      advice: () => 'Delete the variable GOROOT and open a new terminal.',
    },
  },
});

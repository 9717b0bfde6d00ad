import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR } from './commands.ts';

/** The Go installation. Sources: go-failures A1, A3, F98-F104, Part E. */
export const goMeanings = {
  'go.missing': {
    'zh-CN': {
      headline: '找不到 Go',
      summary: '系统在 PATH 里找不到 go 程序。',
      detail: 'PATH 是系统查找程序的目录列表。Go 没有安装，或装好后还没有重开终端，都会这样。',
      advice: '从 https://golang.google.cn/dl/ 安装 Go，然后打开新的终端。如果已经安装，把它的 bin 目录加入 PATH。',
    },
    en: {
      headline: 'Go is not found',
      summary: 'There is no go program in PATH.',
      detail:
        'PATH is the list of folders where the system looks for programs. Go is not installed, or the terminal is older than the installation.',
      advice:
        'Install Go from https://go.dev/dl/ and open a new terminal. If it is installed, add its bin folder to PATH.',
    },
  },
  'go.shadowed': {
    'zh-CN': {
      headline: '先找到的不是想用的 Go',
      summary: '电脑上有不止一个 Go，PATH 里排在前面的是 {subject|另一个}。',
      detail: '输入 go 时，系统运行 PATH 里最先找到的那一个。旧的安装、包管理器或 IDE 自带的 Go 可能排在前面。',
      advice:
        '用 where go（Linux 上是 which -a go）看有哪几个，把想用的 bin 目录移到 PATH 最前面，或卸载多余的，再打开新的终端。',
    },
    en: {
      headline: 'Another Go comes first',
      summary: 'There is more than one Go here, and {subject|another one} comes first in PATH.',
      detail:
        'Typing go runs the first one in PATH. An old installation, a package manager or an IDE may have put its own in front.',
      advice:
        'See which there are with where go (which -a go on Linux), move the bin folder you want to the front of PATH or remove the others, then open a new terminal.',
    },
  },
  'go.goroot-invalid': {
    'zh-CN': {
      headline: 'GOROOT 指错了地方',
      summary: 'GOROOT 没有指向可用的 Go 安装目录。',
      detail: 'Go 会自己找到安装目录，通常不需要 GOROOT。升级或移动 Go 之后，旧的变量会留下来。',
      advice: '删除环境变量 GOROOT，再打开新的终端。',
    },
    en: {
      headline: 'GOROOT points to the wrong place',
      summary: 'GOROOT does not name the folder of a working Go installation.',
      detail:
        'Go finds its own folder and seldom needs GOROOT. The variable often stays behind when Go is upgraded or moved.',
      advice: 'Delete the variable GOROOT and open a new terminal.',
    },
  },
  'go.too-old': {
    'zh-CN': {
      headline: 'Go 版本太旧',
      summary: '{subject|项目或设置} 需要更新的 Go。',
      detail: 'go.mod 里的 go 行或某项设置要用到新版才有的功能。GOTOOLCHAIN=local 时，go 不会自动换用新版。',
      advice:
        '从 https://golang.google.cn/dl/ 安装新版 Go。Go 1.21 以上也可以运行 go env -w GOTOOLCHAIN=auto，让它自己下载需要的版本。',
    },
    en: {
      headline: 'This Go is too old',
      summary: '{subject|The project or a setting} needs a newer Go.',
      detail:
        'The go line in go.mod or a setting asks for something that this Go lacks. With GOTOOLCHAIN=local it does not switch to a newer one by itself.',
      advice:
        'Install a newer Go from https://go.dev/dl/. From Go 1.21 on, go env -w GOTOOLCHAIN=auto lets it fetch the version it needs.',
    },
  },
  'go.toolchain-unavailable': {
    'zh-CN': {
      headline: '需要的 Go 版本下载不到',
      summary: '项目要求的 {subject|Go 版本} 没能下载下来。',
      detail:
        'go.mod 要求的 Go 比本机新时，go 会通过 GOPROXY 下载工具链（toolchain）。镜像没有它、版本少写一位（go1.21 应为 go1.21.0）或文件太大，都会失败。',
      advice: `从 https://golang.google.cn/dl/ 手动安装这个版本，或换用有工具链的镜像：${SET_MIRROR}。版本写成 go1.21 的，改成 go1.21.0。`,
    },
    en: {
      headline: 'The Go it needs cannot be fetched',
      summary: '{subject|The Go version} that the project asks for could not be downloaded.',
      detail:
        'When go.mod asks for a newer Go, go fetches that toolchain through GOPROXY. It fails if the mirror lacks it, if the version is one number short (go1.21 instead of go1.21.0), or if the file is too large for the way.',
      advice: `Install that version from https://go.dev/dl/, or use a mirror that carries toolchains: ${SET_MIRROR}. Write go1.21.0 where it says go1.21.`,
    },
  },
  'go.mirror-unsafe-version': {
    'zh-CN': {
      headline: '这个 Go 的校验有漏洞',
      summary: '这个版本的 Go 有已知漏洞，第三方镜像可能借此绕过校验。',
      detail: '在这些版本里，镜像有办法让 go 收下与校验数据库不符的内容。这不影响下载，也不表示镜像做过什么。',
      advice: '从 https://golang.google.cn/dl/ 升级到最新的 Go。',
    },
    en: {
      headline: 'This Go has checksum flaws',
      summary: 'This version of Go has known flaws through which a third-party mirror could get past verification.',
      detail:
        'In such versions a mirror can make go accept what the checksum database does not confirm. Downloads work, and it does not mean that the mirror did so.',
      advice: 'Upgrade to the latest Go from https://go.dev/dl/.',
    },
  },
} satisfies MeaningsOf<'go'>;

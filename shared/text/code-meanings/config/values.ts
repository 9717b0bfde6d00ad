import type { MeaningsOf } from '../code-text.ts';
import { SET_MIRROR, SET_SUMDB } from '../commands.ts';

/** Single settings. Sources: go-failures A3, A5, A9, F57, F58, F76, F80, F90, F91, F100, F102, Part D. */
export const valueMeanings = {
  'config.gosumdb-invalid': {
    'zh-CN': {
      headline: 'GOSUMDB 写错了',
      summary: 'GOSUMDB 的值 go 看不懂，模块无法校验。',
      detail:
        '它应该是校验数据库（checksum database）的名字，后面可以带公钥和网址。on、“sum.golang.org+sha256:…”或看不见的回车符都不行。',
      advice: `运行 go env -u GOSUMDB 恢复默认，或者 ${SET_SUMDB}。如果它来自环境变量，先删掉那个变量。`,
    },
    en: {
      headline: 'GOSUMDB is mistyped',
      summary: 'go cannot read the value of GOSUMDB, so modules cannot be verified.',
      detail:
        'It is the name of a checksum database, with a key and a URL if need be. "on", "sum.golang.org+sha256:…" or an invisible carriage return will not do.',
      advice: `Run go env -u GOSUMDB for the default, or ${SET_SUMDB}. If it comes from a variable, delete that first.`,
    },
  },
  'config.gosumdb-url-wrong': {
    'zh-CN': {
      headline: 'GOSUMDB 的网址不对',
      summary: 'GOSUMDB 里的网址不提供校验数据库。',
      detail:
        'GOSUMDB 带了网址，go 就只问那一个地址。常见的是抄来的“sum.golang.org https://goproxy.cn”，它少了 /sumdb/sum.golang.org。',
      advice: `运行 go env -u GOSUMDB 恢复默认（goproxy.cn 会转发校验），或者 ${SET_SUMDB}`,
    },
    en: {
      headline: 'GOSUMDB has a wrong address',
      summary: 'The address in GOSUMDB serves no checksum database.',
      detail:
        'With a URL in GOSUMDB go asks only there. A common copy is "sum.golang.org https://goproxy.cn", which lacks /sumdb/sum.golang.org.',
      advice: `Run go env -u GOSUMDB for the default (goproxy.cn passes verification through), or ${SET_SUMDB}`,
    },
  },
  'config.gosumdb-off': {
    'zh-CN': {
      headline: '校验被关闭',
      summary: 'GOSUMDB=off 关闭了校验，下载的内容被改过也发现不了。',
      detail: '校验数据库能发现镜像给你的内容和给别人的不一样。关闭以后，go 也不肯下载新版的 Go 工具链。',
      advice: `恢复校验：${SET_SUMDB}。私有模块写进 GOPRIVATE 就好，不必关闭全部校验。`,
    },
    en: {
      headline: 'Verification is turned off',
      summary: 'GOSUMDB=off turns verification off: nobody would notice altered downloads.',
      detail:
        'The checksum database shows when a mirror gives you something else than everybody. Without it go also refuses to fetch newer Go toolchains.',
      advice: `Turn it on again: ${SET_SUMDB}. For private modules GOPRIVATE is enough.`,
    },
  },
  'config.gotoolchain-invalid': {
    'zh-CN': {
      headline: 'GOTOOLCHAIN 写错了',
      summary: 'GOTOOLCHAIN 的值 go 看不懂。',
      detail: '它只能是 local、auto、path、go1.22.1 这样的版本，或者“版本+auto”“版本+path”。',
      advice: '运行 go env -w GOTOOLCHAIN=auto。如果它来自环境变量，先删掉那个变量。',
    },
    en: {
      headline: 'GOTOOLCHAIN is mistyped',
      summary: 'go cannot read the value of GOTOOLCHAIN.',
      detail: 'It is local, auto, path, a version such as go1.22.1, or a version with +auto or +path.',
      advice: 'Run go env -w GOTOOLCHAIN=auto. If it comes from a variable, delete that first.',
    },
  },
  'config.go111module-off': {
    'zh-CN': {
      headline: '模块模式被关闭',
      summary: 'GO111MODULE=off 让 go 不使用模块，GOPROXY 也不起作用。',
      detail: '这是早年的 GOPATH 模式：go 不看 go.mod，直接到代码网站取代码。',
      advice: '运行 go env -u GO111MODULE。如果它来自环境变量，删除那个变量再打开新的终端。',
    },
    en: {
      headline: 'Module mode is off',
      summary: 'GO111MODULE=off makes go ignore modules, and GOPROXY with them.',
      detail: 'It is the GOPATH mode of old: go does not look at go.mod and fetches straight from the code hosts.',
      advice: 'Run go env -u GO111MODULE. If it comes from a variable, delete that and open a new terminal.',
    },
  },
  'config.gomaxprocs-one': {
    'zh-CN': {
      headline: '模块只能一个个下载',
      summary: '环境变量 GOMAXPROCS=1 让 go 一次只下载一个模块。',
      detail: 'go 同时下载的模块数等于 GOMAXPROCS，默认是处理器的核数。设成 1 以后，网络慢时要等很久。',
      advice: '删除环境变量 GOMAXPROCS，再打开新的终端。',
    },
    en: {
      headline: 'One module at a time',
      summary: 'With GOMAXPROCS=1 in the environment go downloads only one module at a time.',
      detail:
        'go fetches as many modules at once as GOMAXPROCS says, by default one for each core. With 1, slow lines take long.',
      advice: 'Delete the variable GOMAXPROCS and open a new terminal.',
    },
  },
  'config.goflags-invalid': {
    'zh-CN': {
      headline: 'GOFLAGS 写错了',
      summary: 'GOFLAGS 的值 go 看不懂，几乎所有 go 命令都会停下。',
      detail: '每一项都要以 - 开头，写成 -名字=值，用空格分开。引号不成对、少了 -、用了已经取消的选项都会这样。',
      advice: '运行 go env -u GOFLAGS 恢复默认。如果它来自环境变量，删除那个变量再打开新的终端。',
    },
    en: {
      headline: 'GOFLAGS is mistyped',
      summary: 'go cannot read the value of GOFLAGS, and nearly every command stops.',
      detail:
        'Each entry begins with - and reads -name=value, separated by blanks. A lone quote, a missing - or a flag that was removed does it.',
      advice: 'Run go env -u GOFLAGS. If it comes from a variable, delete that and open a new terminal.',
    },
  },
  'config.goflags-vendor': {
    'zh-CN': {
      headline: 'go 只看 vendor 目录',
      summary: 'go 只使用 vendor 目录里的代码，不去下载模块。',
      detail: 'GOFLAGS 里有 -mod=vendor，或项目带有 vendor 目录时会这样。vendor/modules.txt 与 go.mod 对不上也会报错。',
      advice: '不用 vendor 的话，从 GOFLAGS 里去掉 -mod=vendor；要用的话，在项目里运行 go mod vendor 重新生成。',
    },
    en: {
      headline: 'go uses only the vendor folder',
      summary: 'go takes code from the vendor folder alone and downloads no modules.',
      detail:
        'It happens with -mod=vendor in GOFLAGS or with a vendor folder in the project. go also stops if vendor/modules.txt and go.mod differ.',
      advice: 'Take -mod=vendor out of GOFLAGS if you do not need it; otherwise run go mod vendor in the project.',
    },
  },
  'config.govcs-forbids': {
    'zh-CN': {
      headline: 'GOVCS 不允许这样取代码',
      summary: 'GOVCS 的规则不允许用这种版本工具直接取代码，或者规则本身写错了。',
      detail: '默认情况下，公开模块只能用 git 和 hg 取。公司也可能设了更严的规则。',
      advice: `公开模块走镜像就不需要版本工具：${SET_MIRROR}。需要直接取的，按 go help vcs 的写法只放行那一个域名。`,
    },
    en: {
      headline: 'GOVCS forbids this way',
      summary: 'The rules in GOVCS do not allow this version control tool here, or are mistyped themselves.',
      detail: 'By default public modules may be fetched with git and hg only. A company may have set stricter rules.',
      advice: `Through a mirror no such tool is needed: ${SET_MIRROR}. To fetch directly, allow that one domain as go help vcs shows.`,
    },
  },
  'config.goauth-invalid': {
    'zh-CN': {
      headline: 'GOAUTH 不能用',
      summary: 'GOAUTH 指定的取账号方式不能用，go 还没下载就停下了。',
      detail:
        'GOAUTH（Go 1.24 起）告诉 go 到哪里取账号：off、netrc、“git 绝对路径”或一条命令，用分号隔开。空命令、相对路径、读不懂的 netrc 都会报错。',
      advice: '运行 go env -u GOAUTH 恢复默认的 netrc，再检查 netrc 文件的写法（Windows 上是 %USERPROFILE%\\_netrc）。',
    },
    en: {
      headline: 'GOAUTH does not work',
      summary: 'The way to get credentials that GOAUTH names does not work, and go stops before any download.',
      detail:
        'GOAUTH (from Go 1.24) tells where credentials come from: off, netrc, "git" with an absolute path, or a command, separated by semicolons. An empty command, a relative path or an unreadable netrc is an error.',
      advice:
        'Run go env -u GOAUTH for the default (netrc), then check the netrc file (%USERPROFILE%\\_netrc on Windows).',
    },
  },
  'config.goinsecure-broad': {
    'zh-CN': {
      headline: 'GOINSECURE 范围太大',
      summary: 'GOINSECURE 让许多模块在直接下载时不检查证书。',
      detail: '匹配到的模块可以走不加密的 http，也接受假证书，途中谁都能改内容。它对连接镜像不起作用。',
      advice: '运行 go env -u GOINSECURE 去掉它。内部服务器请 IT 部门配上可信的证书。',
    },
    en: {
      headline: 'GOINSECURE is too broad',
      summary: 'GOINSECURE lets many modules be fetched directly without a check of certificates.',
      detail:
        'Modules that match may come over plain http or with a false certificate, so anybody on the way can alter them. It does nothing for mirrors.',
      advice: 'Remove it with go env -u GOINSECURE. For internal servers ask IT for a trusted certificate.',
    },
  },
} satisfies MeaningsOf<'config'>;

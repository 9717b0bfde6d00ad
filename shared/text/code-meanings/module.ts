import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR } from './commands.ts';

/** Modules and go.sum. Sources: go-failures A4, F12, F14, F55, F56, F62-F68, F79, F94-F97. */
export const moduleMeanings = {
  'module.not-found': {
    'zh-CN': {
      headline: '找不到这个模块',
      summary: '找不到 {subject|这个模块}。',
      detail: '路径或大小写写错了，模块改名或删除了，或者它是私有的，公共镜像看不到。',
      advice: '在 https://pkg.go.dev 上核对路径。私有模块写进 GOPRIVATE，例如 go env -w "GOPRIVATE=git.corp.example"。',
    },
    en: {
      headline: 'The module is not found',
      summary: '{subject|The module} is not found.',
      detail:
        'Its path or letter case is mistyped, it was renamed or deleted, or it is private and public mirrors cannot see it.',
      advice:
        'Check the path on https://pkg.go.dev. Put private modules into GOPRIVATE, for example go env -w "GOPRIVATE=git.corp.example".',
    },
  },
  'module.version-unknown': {
    'zh-CN': {
      headline: '没有这个版本',
      summary: '{subject|这个模块} 没有所要的版本。',
      detail: '版本号写错了、标签还没推送，或刚发布而镜像还没更新。镜像会把“没有”记住一段时间。',
      advice: '用 go list -m -versions 加模块路径看有哪些版本。刚发布的，等半小时再试。',
    },
    en: {
      headline: 'There is no such version',
      summary: '{subject|The module} has no such version.',
      detail:
        'The version is mistyped, its tag was not pushed, or it is so new that the mirror does not know it. Mirrors remember a "no" for a while.',
      advice: 'List the versions with go list -m -versions and the module path. For a new release wait half an hour.',
    },
  },
  'module.path-mismatch': {
    'zh-CN': {
      headline: '模块路径对不上',
      summary: '{subject|这个模块} 在自己的 go.mod 里用的是另一个路径。',
      detail: '模块改过名、它是别人的分支（fork），或 v2 以上的版本缺少 /v2 这样的后缀。',
      advice: '改用它自己声明的路径；要用 fork 时，在 go.mod 里写 replace。v2 以上的版本在路径后面加上 /v2。',
    },
    en: {
      headline: 'The module path differs',
      summary: '{subject|The module} calls itself by another path in its own go.mod.',
      detail: 'It was renamed, it is a fork, or a version from v2 on lacks the suffix /v2.',
      advice: 'Use the path it declares; for a fork, use replace in go.mod. From v2 on, add /v2 to the path.',
    },
  },
  'module.retracted': {
    'zh-CN': {
      headline: '这个版本已被作者撤回',
      summary: '作者撤回了 {subject|这个版本}，不建议继续使用。',
      detail: '撤回（retract）只是提醒，下载仍然可以。原因写在模块最新版的 go.mod 里。',
      advice: '运行 go get 模块路径@latest 升级到没有撤回的版本。',
    },
    en: {
      headline: 'The author withdrew this version',
      summary: 'The author has retracted {subject|this version} and advises against it.',
      detail: 'A retraction is a warning; the download still works. The reason is in the go.mod of the latest version.',
      advice: 'Upgrade to a version that stands: go get MODULE@latest.',
    },
  },
  'module.zip-invalid': {
    'zh-CN': {
      headline: '模块的压缩包不合规',
      summary: '{subject|这个模块} 的压缩包不符合 Go 的规定。',
      detail: '包里有不该有的文件、只差大小写的同名文件，或者太大。可能是镜像打错了包，也可能是这个版本本身有问题。',
      advice: `换用别的镜像：${SET_MIRROR}；仍然这样就改用这个模块的其他版本，并告诉作者。`,
    },
    en: {
      headline: 'The module archive is not valid',
      summary: 'The archive of {subject|the module} breaks the rules of Go.',
      detail:
        'It holds files that do not belong there, names that differ only in case, or is too large. The mirror packed it wrongly, or the version itself is at fault.',
      advice: `Use another mirror: ${SET_MIRROR}; if it stays so, use another version and tell the author.`,
    },
  },
  'module.private-unauthenticated': {
    'zh-CN': {
      headline: '模块需要登录才能取',
      summary: '{subject|这个模块} 需要账号，而 go 没有拿到。',
      detail: 'go 运行 git 时不会弹出登录框，账号要事先存好。GitHub 对私有仓库和写错的路径给出同样的报错。',
      advice:
        '先核对路径，再用 git clone 登录一次让 git 记住账号，或写进 netrc 文件（Windows 上是 %USERPROFILE%\\_netrc）；并把它的前缀写进 GOPRIVATE。',
    },
    en: {
      headline: 'The module needs a login',
      summary: '{subject|The module} needs credentials, and go has none for it.',
      detail:
        'git asks no questions when go runs it, so credentials must be stored before. GitHub says the same of private repositories and of mistyped paths.',
      advice:
        'Check the path; then log in once with git clone so that git remembers, or write a netrc file (%USERPROFILE%\\_netrc on Windows); and add the prefix to GOPRIVATE.',
    },
  },
  'module.tampered-by-mirror': {
    'zh-CN': {
      headline: '模块与登记的校验值不符',
      summary: '{subject|模块} 的内容与校验数据库登记的不一致，go 拒绝使用。',
      detail: '可能是镜像改动或弄坏了它，也可能是作者给同一版本重新打过标签。和别的来源对比才能分清。',
      advice: `换用别的镜像重新下载：${SET_MIRROR}。仍然不符就改用其他版本并告诉作者。不要绕过校验。`,
    },
    en: {
      headline: 'The module fails verification',
      summary: '{subject|The module} differs from what the checksum database recorded, and go refuses it.',
      detail:
        'A mirror may have altered or damaged it, or the author moved the tag of that version. Only a comparison with other sources can tell.',
      advice: `Download it again from another mirror: ${SET_MIRROR}. If it still differs, use another version and tell the author. Do not work around verification.`,
    },
  },
  'module.retagged': {
    'zh-CN': {
      headline: '版本被重新打过标签',
      summary: '{subject|这个版本} 的内容和当初登记的校验值不同。',
      detail: '作者给同一个版本号换了内容：各个来源都给出新的内容，与签名登记的旧内容不符。',
      advice: '改用下一个版本，并告诉作者。不要绕过校验。',
    },
    en: {
      headline: 'The version was retagged',
      summary: '{subject|This version} differs from the hash recorded when it first appeared.',
      detail:
        'The author put other content under the same version: every source has the new one, the signed record the old one.',
      advice: 'Use the next version and tell the author. Do not work around verification.',
    },
  },
  'module.gosum-stale': {
    'zh-CN': {
      headline: 'go.sum 与下载的不符',
      summary: '{subject|这个模块} 下载的内容与 go.sum 里记录的不一致。',
      detail: 'go.sum 可能在合并时弄错了，或记录的是旧内容；也可能是下载的内容被改过。',
      advice:
        '先从版本库取回原来的 go.sum 再试。确认是 go.sum 弄错时，只删掉这个模块的行，运行 go mod tidy，由校验数据库重新核对。',
    },
    en: {
      headline: 'go.sum does not fit',
      summary: 'The download of {subject|the module} differs from what go.sum recorded.',
      detail: 'go.sum may have been merged wrongly or hold an old record; or the download was altered.',
      advice:
        'First restore go.sum from version control and try again. If go.sum is wrong, delete only the lines of this module and run go mod tidy: the checksum database verifies them anew.',
    },
  },
  'module.gosum-malformed': {
    'zh-CN': {
      headline: 'go.sum 的格式不对',
      summary: 'go.sum 里有 go 看不懂的行。',
      detail: '每一行应该是“模块 版本 校验值”三项。多半是合并冲突的标记（<<<<<<<）没有清理干净。',
      advice: '按报错里的行号删掉多余的行，再运行 go mod tidy。',
    },
    en: {
      headline: 'go.sum is malformed',
      summary: 'go.sum has lines that go cannot read.',
      detail: 'Every line is module, version and hash. Mostly marks of a merge conflict (<<<<<<<) were left in.',
      advice: 'Delete the surplus lines at the line number that go prints, then run go mod tidy.',
    },
  },
  'module.gosum-missing': {
    'zh-CN': {
      headline: 'go.sum 少了记录',
      summary: 'go.sum 里缺少 {subject|某个模块} 的记录。',
      detail: 'go build 不会自己修改 go.sum，所以少了记录就停下。这不是网络问题。',
      advice: '在项目里运行 go mod tidy 或 go mod download，补上缺少的行。',
    },
    en: {
      headline: 'go.sum lacks a line',
      summary: 'go.sum has no record of {subject|a module}.',
      detail:
        'go build does not change go.sum by itself and stops when a line is missing. The network is not at fault.',
      advice: 'Run go mod tidy or go mod download in the project to add the missing lines.',
    },
  },
} satisfies MeaningsOf<'module'>;

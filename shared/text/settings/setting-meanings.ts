import type { Language, TextOver } from '../../domain/text.ts';
import { parseGosumdb } from '../../go/gosumdb.ts';
import { type ProxyAddress, parseProxyAddress } from '../../go/http-proxy.ts';
import { splitPatterns } from '../../go/patterns.ts';
import { goproxyMeaning } from './goproxy-meaning.ts';

/** What a setting makes `go` do, in plain words over its value. Sources: `go help environment`, go-failures A1, A3, A5, A7, A9. */
const MEANINGS: Readonly<Record<string, TextOver<string>>> = {
  GOPROXY: goproxyMeaning,
  GOSUMDB: {
    'zh-CN': (value) => {
      const parsed = parseGosumdb(value || 'sum.golang.org');
      if ('off' in parsed) return '不用校验数据库，第一次下载的内容没有人核对，以后只比对 go.sum';
      if ('error' in parsed) return 'go 读不懂这个值，需要校验时就会停下';
      return `下载的模块用校验数据库 ${parsed.name} 核对${parsed.url ? `，只问 ${parsed.url}` : '，先经镜像问，镜像不支持才直接问'}`;
    },
    en: (value) => {
      const parsed = parseGosumdb(value || 'sum.golang.org');
      if ('off' in parsed)
        return 'no checksum database: nobody checks a first download, later ones are compared with go.sum';
      if ('error' in parsed) return 'go cannot read this value and stops where it has to verify';
      return `modules are verified by the checksum database ${parsed.name}, ${parsed.url ? `asked at ${parsed.url} only` : 'asked through the mirror, directly where that has none'}`;
    },
  },
  GOPRIVATE: {
    'zh-CN': (value) =>
      value === '' ? '没有私有模块' : `${list(value, '、')} 是私有模块：不走镜像，也不查公共校验数据库`,
    en: (value) =>
      value === ''
        ? 'no module is private'
        : `${list(value, ', ')}: private, so neither mirrors nor the public checksum database are asked`,
  },
  GONOPROXY: {
    'zh-CN': (value) =>
      value === '' || value === 'none' ? '所有模块都走 GOPROXY' : `${list(value, '、')} 直接从代码仓库下载，不走镜像`,
    en: (value) =>
      value === '' || value === 'none'
        ? 'every module goes through GOPROXY'
        : `${list(value, ', ')}: fetched from the code host, not through a mirror`,
  },
  GONOSUMDB: {
    'zh-CN': (value) => (value === '' || value === 'none' ? '所有模块都要核对' : `${list(value, '、')} 不查校验数据库`),
    en: (value) =>
      value === '' || value === 'none'
        ? 'every module is verified'
        : `${list(value, ', ')}: not looked up in the checksum database`,
  },
  GOINSECURE: {
    'zh-CN': (value) =>
      value === ''
        ? '直连时一律用 https 并验证证书'
        : `直连 ${list(value, '、')} 时允许 http 和无效证书；对镜像不起作用`,
    en: (value) =>
      value === ''
        ? 'direct fetches use https and check certificates'
        : `direct fetches of ${list(value, ', ')} may use http and bad certificates; mirrors are not affected`,
  },
  GOFLAGS: {
    'zh-CN': (value) => (value === '' ? '没有自动添加的参数' : '每条 go 命令都会自动加上这些参数'),
    en: (value) => (value === '' ? 'no flags are added' : 'every go command gets these flags'),
  },
  GO111MODULE: {
    'zh-CN': (value) =>
      value === 'off'
        ? '关闭模块模式：go 不看 go.mod，也不下载模块'
        : value === '' || value === 'on'
          ? '使用模块模式'
          : '有 go.mod 时使用模块模式',
    en: (value) =>
      value === 'off'
        ? 'modules are off: go ignores go.mod and fetches none'
        : value === '' || value === 'on'
          ? 'modules are used'
          : 'modules are used where there is a go.mod',
  },
  GOTOOLCHAIN: {
    'zh-CN': (value) =>
      value === 'local'
        ? '只用已经装好的 Go；项目要求更新的版本时停下'
        : value === '' || value === 'auto' || value.endsWith('+auto')
          ? '项目要求更新的 Go 时自动下载'
          : value.endsWith('path')
            ? '项目要求更新的 Go 时只在 PATH 里找，不下载'
            : `固定使用 ${value}，没有就下载`,
    en: (value) =>
      value === 'local'
        ? 'the installed Go only; a project that needs a newer one is refused'
        : value === '' || value === 'auto' || value.endsWith('+auto')
          ? 'a newer Go is downloaded when a project asks for one'
          : value.endsWith('path')
            ? 'a newer Go is looked for in PATH and never downloaded'
            : `always ${value}, downloaded if need be`,
  },
  GOVCS: {
    'zh-CN': (value) => (value === '' ? '公开模块只用 git 和 hg，私有模块不限' : '限定直连时可以用哪些版本控制程序'),
    en: (value) =>
      value === ''
        ? 'git and hg for public modules, anything for private ones'
        : 'which version control programs direct fetches may run',
  },
  GOAUTH: {
    'zh-CN': (value) =>
      value === 'off'
        ? '不带任何登录信息'
        : value === '' || value === 'netrc'
          ? '登录信息取自 netrc 文件'
          : '登录信息由这里写的方式提供',
    en: (value) =>
      value === 'off'
        ? 'no credentials are sent'
        : value === '' || value === 'netrc'
          ? 'credentials come from the netrc file'
          : 'credentials come from what is named here',
  },
  NETRC: {
    'zh-CN': () => 'netrc 文件（登录信息）的位置',
    en: () => 'where the netrc file with credentials is',
  },
  GODEBUG: {
    'zh-CN': () => '改变 Go 内部行为的开关，netdns、http2client、tlsmlkem 等会影响联网',
    en: () => 'switches inside Go; netdns, http2client, tlsmlkem and others change how it connects',
  },
  GOENV: {
    'zh-CN': (value) => (value === 'off' ? '不读 go env -w 的设置文件' : 'go env -w 的设置文件在哪里'),
    en: (value) => (value === 'off' ? 'the file of go env -w is not read' : 'where the file of go env -w is'),
  },
  GOPATH: {
    'zh-CN': (value) => (value === '' ? '用默认位置：主目录下的 go 文件夹' : '模块缓存和安装的程序放在这里'),
    en: (value) =>
      value === '' ? 'the folder go in the home folder' : 'module cache and installed programs are below it',
  },
  GOMODCACHE: {
    'zh-CN': (value) => (value === '' ? '用默认位置：GOPATH 下的 pkg/mod' : '下载的模块存放在这里'),
    en: (value) => (value === '' ? 'pkg/mod in GOPATH' : 'downloaded modules are kept here'),
  },
  GOCACHE: { 'zh-CN': () => '编译缓存的位置', en: () => 'where compiled packages are kept' },
  GOROOT: {
    'zh-CN': (value) => (value === '' ? 'go 自己找到安装文件夹' : 'Go 的安装文件夹；通常不需要设置'),
    en: (value) =>
      value === '' ? 'go finds its own folder' : 'the folder of the Go installation; seldom needs to be set',
  },
  GOWORK: {
    'zh-CN': (value) => (value === 'off' ? '不用 go.work' : '指定使用的 go.work 文件'),
    en: (value) => (value === 'off' ? 'go.work is not used' : 'the go.work file to use'),
  },
  HTTPS_PROXY: {
    'zh-CN': (value) => `https 地址（镜像、校验数据库、代码网站）${through(value, 'zh-CN')}`,
    en: (value) => `https addresses (mirrors, checksum database, code hosts) ${through(value, 'en')}`,
  },
  HTTP_PROXY: {
    'zh-CN': (value) => `http 地址${through(value, 'zh-CN')}；https 地址看 HTTPS_PROXY`,
    en: (value) => `http addresses ${through(value, 'en')}; HTTPS_PROXY decides for https`,
  },
  NO_PROXY: {
    'zh-CN': () => '这些地址不走代理；本机地址从来不走代理',
    en: () => 'these are reached without the proxy; this machine itself always is',
  },
  ALL_PROXY: {
    'zh-CN': () => 'go 不看这个变量；curl 和 git 会看',
    en: () => 'go never looks at this variable; curl and git do',
  },
  SSL_CERT_FILE: {
    'zh-CN': () => '受信任的根证书从这个文件读取',
    en: () => 'trusted root certificates are read from this file',
  },
  SSL_CERT_DIR: {
    'zh-CN': () => '受信任的根证书从这些文件夹读取',
    en: () => 'trusted root certificates are read from these folders',
  },
};

const PATTERNS: ReadonlySet<string> = new Set(['GOPRIVATE', 'GONOPROXY', 'GONOSUMDB', 'GOINSECURE']);

/** What a setting with this value does, in plain words; '' for one that has nothing to do with fetching modules. */
export function settingMeaning(name: string, value: string, language: Language): string {
  const meaning = MEANINGS[name] ?? MEANINGS[name.toUpperCase()];
  // Blanks name no module: such a list means what an empty one does.
  return meaning?.[language](PATTERNS.has(name) && list(value, ',') === '' ? '' : value) ?? '';
}

/** Names of all settings that have a meaning here. */
export const MEANING_NAMES: readonly string[] = Object.keys(MEANINGS);

function list(value: string, separator: string): string {
  return splitPatterns(value)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(separator);
}

function through(value: string, language: Language): string {
  const proxy = parseProxyAddress(value);
  if ('kind' in proxy)
    return { 'zh-CN': '直接连接，因为这个值不是代理地址', en: 'go directly: this is no proxy address' }[language];
  return { 'zh-CN': `经过代理 ${addressOf(proxy)}`, en: `go through the proxy ${addressOf(proxy)}` }[language];
}

function addressOf({ host, port }: ProxyAddress): string {
  const name = host.includes(':') ? `[${host}]` : host;
  return port === '' ? name : `${name}:${port}`;
}

import type { MeaningsOf } from '../code-text.ts';
import { SET_MIRROR } from '../commands.ts';

/** Where modules are asked for. Sources: go-failures A1, A5, F02, F24, F54, F67, F71, F88, F89, F116. */
export const goproxyMeanings = {
  'config.goproxy-invalid': {
    'zh-CN': {
      headline: 'GOPROXY 写错了',
      summary: 'GOPROXY 的值 go 看不懂，什么模块都下载不了。',
      detail:
        '各项只能用半角逗号“,”或竖线“|”隔开，每一项是网址、direct 或 off。分号、全角逗号和引号会让整个列表失效，即使别的项都对。',
      advice: `重新设置：${SET_MIRROR}。如果它来自环境变量，先删掉那个变量。`,
    },
    en: {
      headline: 'GOPROXY is mistyped',
      summary: 'go cannot read the value of GOPROXY, so it fetches no module at all.',
      detail:
        'Entries are separated by "," or "|" and each is a URL, direct or off. A semicolon, a full-width comma or a quote spoils the whole list, even if every other entry is right.',
      advice: `Set it anew: ${SET_MIRROR}. If it comes from a variable, delete that first.`,
    },
  },
  'config.goproxy-off': {
    'zh-CN': {
      headline: 'GOPROXY 被关闭',
      summary: 'GOPROXY=off 禁止 go 下载任何模块。',
      detail: 'off 的意思是“不许联网取模块”，与网络好坏无关。本地缓存里没有的模块都会失败。',
      advice: `改成可用的列表：${SET_MIRROR}。如果它来自环境变量，先删掉那个变量。`,
    },
    en: {
      headline: 'GOPROXY is off',
      summary: 'GOPROXY=off forbids go to download any module.',
      detail:
        '"off" means: fetch no modules from anywhere. It has nothing to do with the network; whatever is not in the cache fails.',
      advice: `Set a usable list: ${SET_MIRROR}. If it comes from a variable, delete that first.`,
    },
  },
  'config.goproxy-direct-only': {
    'zh-CN': {
      headline: '只设了直连，而直连不通',
      summary: 'go 正在直接访问代码网站，而这里的网络连不上它们。',
      detail:
        'GOPROXY=direct 表示不经过模块代理（module proxy），直接去 golang.org、github.com 这样的网站取代码。写在 direct 后面的项不会用到。',
      advice: `把镜像放到 direct 前面：${SET_MIRROR}`,
    },
    en: {
      headline: 'Direct only, and direct fails',
      summary: 'go goes straight to the code hosts, which cannot be reached from here.',
      detail:
        'GOPROXY=direct means: no module proxy, fetch from golang.org, github.com and the like. Entries behind direct are never used.',
      advice: `Put a mirror in front of direct: ${SET_MIRROR}`,
    },
  },
  'config.goproxy-no-fallthrough': {
    'zh-CN': {
      headline: '备用镜像轮不到',
      summary: 'GOPROXY 里前面的一项出错，后面的备用项轮不到。',
      detail: '用逗号隔开时，只有前一项回答 404 或 410，go 才会往后走。超时、拒绝连接、服务器出错都会让它停下。',
      advice: `把能用的镜像放在最前面，例如 ${SET_MIRROR}。改成“|”虽然能往后走，但每次都要先等前一项失败。`,
    },
    en: {
      headline: 'The next mirror is never asked',
      summary: 'An entry of GOPROXY fails, and the ones behind it are never asked.',
      detail:
        'Behind a comma go moves on only after a 404 or 410. A timeout, a refused connection or a server error stops it.',
      advice: `Put a live mirror first, for example ${SET_MIRROR}. "|" would pass on, but waits for the failing entry every time.`,
    },
  },
  'config.goproxy-retired-host': {
    'zh-CN': {
      headline: '镜像已停用',
      summary: 'GOPROXY 里的 {subject|一个镜像} 已经停用，或者从来不是模块代理。',
      detail: '旧文章里的一些地址早已停止服务，有的只是抄错了，go 在那里取不到任何模块。',
      advice: `换成仍在服务的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'This mirror is gone',
      summary: '{subject|A host} in GOPROXY has been shut down, or never was a Go module proxy.',
      detail: 'Some addresses in old articles ended long ago, others were mere mistakes; go gets no module there.',
      advice: `Use a mirror that is alive: ${SET_MIRROR}`,
    },
  },
  'config.goprivate-missing': {
    'zh-CN': {
      headline: '私有模块没写进 GOPRIVATE',
      summary: '{subject|这个模块} 可能是私有模块，却被拿去问公共服务，那里没有它。',
      detail:
        '没有写进 GOPRIVATE 的模块，go 都会去问公共的镜像和校验数据库。它们回答“没有”，私有模块的名字也传了出去。',
      advice:
        '把它的路径前缀写进 GOPRIVATE，例如 go env -w "GOPRIVATE=git.corp.example"（原有的值要一起写上，用逗号隔开）。如果它是公开模块，核对路径和版本。',
    },
    en: {
      headline: 'GOPRIVATE lacks a private module',
      summary: '{subject|This module} may be private, yet public services are asked for it and do not have it.',
      detail:
        'go asks public mirrors and the checksum database about every module that GOPRIVATE does not name. They answer "not here", and the private name has left the house.',
      advice:
        'Add its path prefix to GOPRIVATE, for example go env -w "GOPRIVATE=git.corp.example" (repeat what was there, separated by commas). If the module is public, check its path and version.',
    },
  },
  'config.goprivate-malformed': {
    'zh-CN': {
      headline: 'GOPRIVATE 有一项不起作用',
      summary: '{subject|GOPRIVATE} 里有一项永远匹配不到任何模块。',
      detail:
        '这里写的是模块路径的开头，不是网址：不能有 https:// 和端口，逗号后面不能有空格，corp.example 也不包括 git.corp.example。',
      advice: '改成路径的写法，例如 go env -w "GOPRIVATE=corp.example,*.corp.example"',
    },
    en: {
      headline: 'A GOPRIVATE pattern never matches',
      summary: 'An entry of {subject|GOPRIVATE} can never match any module.',
      detail:
        'Entries are beginnings of module paths, not URLs: no https://, no port, no blank after a comma; and corp.example does not cover git.corp.example.',
      advice: 'Write path patterns, for example go env -w "GOPRIVATE=corp.example,*.corp.example"',
    },
  },
  'config.goprivate-too-broad': {
    'zh-CN': {
      headline: 'GOPRIVATE 范围太大',
      summary: '{subject|GOPRIVATE} 把公开模块也当成私有模块，镜像和校验都用不上。',
      detail: '写成“*”或整个 github.com 时，公开模块也会绕过镜像直接去取，而且不再校验。',
      advice: '只写自己的域名或组织，例如 go env -w "GOPRIVATE=github.com/my-org"',
    },
    en: {
      headline: 'GOPRIVATE is too broad',
      summary: '{subject|GOPRIVATE} treats public modules as private: no mirror and no verification for them.',
      detail:
        'With "*" or all of github.com, public modules are fetched past the mirror too, and are no longer verified.',
      advice: 'Name only your own domain or organisation, for example go env -w "GOPRIVATE=github.com/my-org"',
    },
  },
} satisfies MeaningsOf<'config'>;

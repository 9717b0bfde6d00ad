import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR } from './commands.ts';

/** Answers of services. Sources: go-failures A2, F06-F22, F60-F64, F114. */
export const httpMeanings = {
  'http.captive-portal': {
    'zh-CN': {
      headline: '网络要求先登录',
      summary: '这个网络要先在登录页面认证，才能上网。',
      detail: '酒店、机场和一些公司的网络会用登录页面顶替所有网站，go 收到的是网页而不是模块。',
      advice: '用浏览器随便打开一个 http 网页，完成登录，再检查一次。',
    },
    en: {
      headline: 'The network wants a log-in',
      summary: 'This network wants you to log in on a page before it lets you out.',
      detail:
        'Networks of hotels, airports and some companies show a log-in page in place of every site; go gets that page.',
      advice: 'Open any http page in your browser, log in, then check again.',
    },
  },
  'http.not-a-module-proxy': {
    'zh-CN': {
      headline: '收到的不是模块',
      summary: '{subject|对方} 有回应，但给的不是 Go 模块。',
      detail:
        '网址少了一段路径、要先登录，或途中的设备换成了拦截页面，go 收到的就是网页，而不是模块代理（module proxy）的内容。',
      advice: `核对 GOPROXY 的网址（例如阿里云是 https://mirrors.aliyun.com/goproxy/），或换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'Not a module proxy',
      summary: '{subject|The host} answers, but what it sends is no Go module.',
      detail:
        'A part of the path is missing, a log-in is needed, or a block page was put in between: go gets a web page instead of what a module proxy sends.',
      advice: `Check the address in GOPROXY (Aliyun's is https://mirrors.aliyun.com/goproxy/), or use another mirror: ${SET_MIRROR}`,
    },
  },
  'http.forbidden': {
    'zh-CN': {
      headline: '镜像拒绝提供',
      summary: '{subject|镜像} 拒绝了这个请求。',
      detail:
        '可能是公司镜像按规定不放行这个模块，也可能是对方限制了来源，或旧网址已不再使用。用逗号隔开的列表会停在这里。',
      advice: `公司镜像：向维护者申请放行这个模块。公共镜像：换一个，例如 ${SET_MIRROR}`,
    },
    en: {
      headline: 'The mirror refuses to serve',
      summary: '{subject|The mirror} refuses this request.',
      detail:
        'A company mirror may not have approved the module; or the host limits who may ask, or the address is no longer in use. With commas the list stops here.',
      advice: `For a company mirror, ask its owners to approve the module. For a public one, use another: ${SET_MIRROR}`,
    },
  },
  'http.rate-limited': {
    'zh-CN': {
      headline: '请求太多被限制',
      summary: '{subject|对方} 认为请求太多，暂时不回答（429）。',
      detail: '同一个出口地址在短时间内请求太多。公司里很多人共用一个地址时容易遇到。',
      advice: `等几分钟再试，或换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'Too many requests',
      summary: '{subject|The host} got too many requests and does not answer for a while (429).',
      detail: 'Too many came from one address in a short time, as happens when a whole company shares one.',
      advice: `Wait some minutes and try again, or use another mirror: ${SET_MIRROR}`,
    },
  },
  'http.server-error': {
    'zh-CN': {
      headline: '服务器出了故障',
      summary: '{subject|服务器} 自己出了故障，没能给出模块。',
      detail: '它回答了 5xx、半途断开，或没能及时从源头取到模块。换一台电脑通常也一样。',
      advice: `换用别的镜像：${SET_MIRROR}，或过几分钟再试。`,
    },
    en: {
      headline: 'The server is out of order',
      summary: '{subject|The server} failed on its own side and did not deliver the module.',
      detail:
        'It answered 5xx, hung up, or could not get the module from its origin in time. Other computers will mostly see the same.',
      advice: `Use another mirror: ${SET_MIRROR}, or try again in some minutes.`,
    },
  },
  'http.stalled': {
    'zh-CN': {
      headline: '对方收到请求不回答',
      summary: '{subject|对方} 接受了请求，却一直不回答。',
      detail: 'go 在这里没有时限，会一直等下去，列表里的“|”也不会起作用。',
      advice: `按 Ctrl+C 停下，换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'It never answers',
      summary: '{subject|The host} takes the request and never answers it.',
      detail: 'go has no time limit here and waits for ever; a "|" in the list does not help either.',
      advice: `Stop go with Ctrl+C and use another mirror: ${SET_MIRROR}`,
    },
  },
  'http.truncated': {
    'zh-CN': {
      headline: '下载到一半断了',
      summary: '从 {subject|对方} 下载到一半，数据就断了。',
      detail: '镜像的某个节点出错，或途中的设备切断了传输。大的模块更容易遇到。',
      advice: `再试一次；仍然这样就换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'The download was cut short',
      summary: 'The data from {subject|the host} ended half-way.',
      detail:
        'A node of the mirror failed, or something on the way cut the transfer. Large modules meet it more often.',
      advice: `Try once more; if it stays so, use another mirror: ${SET_MIRROR}`,
    },
  },
  'http.encoding-broken': {
    'zh-CN': {
      headline: '数据在途中变了样',
      summary: '{subject|对方} 发来的数据解不开。',
      detail: '应答说是压缩过的，内容却不是，通常是镜像的节点或途中的代理改动了它。',
      advice: `再试一次；仍然这样就换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'The data was garbled',
      summary: 'What {subject|the host} sends cannot be unpacked.',
      detail:
        'The answer claims to be compressed and is not; mostly a node of the mirror or a proxy on the way changed it.',
      advice: `Try once more; if it stays so, use another mirror: ${SET_MIRROR}`,
    },
  },
  'http.insecure-redirect': {
    'zh-CN': {
      headline: '被转到了不加密的地址',
      summary: '{subject|对方} 把请求转到了不加密的 http 地址，go 不跟过去。',
      detail: '通常是登录页面插了进来，或者镜像配错了跳转。go 为了安全会拒绝。',
      advice: `先用浏览器打开一个网页，看是否要登录；不是的话换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'Sent on to an unencrypted address',
      summary: '{subject|The host} sends go on to a plain http address, and go does not follow.',
      detail: 'Mostly a log-in page came in between, or the mirror redirects wrongly. go refuses for safety.',
      advice: `Open a web page in the browser to see whether a log-in is wanted; if not, use another mirror: ${SET_MIRROR}`,
    },
  },
  'http.redirect-host-blocked': {
    'zh-CN': {
      headline: '存放文件的主机连不上',
      summary: '镜像把大文件转给 {subject|另一台主机}，而那里连不上。',
      detail: '有些镜像把大的模块放在别的主机上。防火墙只放行了镜像本身时，小模块能下载，大的不行。',
      advice: '请管理员也放行这台主机；或换用公司内部的模块代理（module proxy），由它去取文件。',
    },
    en: {
      headline: 'The host of the files is blocked',
      summary: 'The mirror sends large files through {subject|another host}, which cannot be reached.',
      detail:
        'Some mirrors keep large modules on another host. If a firewall allows only the mirror itself, small modules arrive and large ones do not.',
      advice:
        'Ask for that host to be allowed too; or use a module proxy of your company, which fetches the files for you.',
    },
  },
  'http.upper-case-lost': {
    'zh-CN': {
      headline: '镜像找不到大写路径',
      summary: '{subject|镜像}不提供路径里有大写字母的模块。',
      detail: 'go 把大写字母写成“!”加小写字母；镜像不懂这种写法，或途中的防火墙拦下了感叹号。',
      advice: `换用别的镜像：${SET_MIRROR}。如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: 'Upper-case paths are lost',
      summary: '{subject|The mirror} does not serve modules with an upper-case letter in their path.',
      detail:
        'go writes an upper-case letter as "!" and the small one; the mirror does not know that, or a firewall on the way stops it.',
      advice: `Use another mirror: ${SET_MIRROR}. If it is your company's mirror, tell its owners.`,
    },
  },
  'http.versions-unlisted': {
    'zh-CN': {
      headline: '镜像列不出版本',
      summary: '{subject|镜像}能下载模块，但说不出模块有哪些版本，go get 会失败。',
      detail: 'go mod download 用不着版本列表，go get 和升级版本要用。',
      advice: `换用别的镜像：${SET_MIRROR}。如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: 'The mirror lists no versions',
      summary: '{subject|The mirror} serves modules but cannot say which versions there are, so go get fails.',
      detail: 'go mod download does not need the list of versions; go get and upgrades do.',
      advice: `Use another mirror: ${SET_MIRROR}. If it is your company's mirror, tell its owners.`,
    },
  },
  'http.absent-not-told': {
    'zh-CN': {
      headline: '镜像不说“没有”',
      summary: '{subject|镜像}没有某个模块时不回答 404，go 就不会去试列表的下一项。',
      detail: 'GOPROXY 里逗号后面的项只在 404 或 410 之后才轮到。',
      advice: '把这一项后面的逗号改成“|”；私有模块写进 GOPRIVATE。',
    },
    en: {
      headline: 'The mirror hides what it lacks',
      summary: '{subject|The mirror} does not say 404 of a module that it lacks, so go does not try the next entry.',
      detail: 'What stands after a comma in GOPROXY is tried only after 404 or 410.',
      advice: 'Put "|" in the place of the comma behind this entry; and list private modules in GOPRIVATE.',
    },
  },
  'http.wrong-version': {
    'zh-CN': {
      headline: '镜像给错了版本',
      summary: '镜像给出的不是所要的版本（{subject|这个模块}）。',
      detail: '镜像的数据有误，或者它改写了版本号，go 不会接受。',
      advice: `换用别的镜像：${SET_MIRROR}。如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: 'The mirror gave another version',
      summary: 'The mirror answered with another version than the one asked for ({subject|this module}).',
      detail: 'Its data are wrong or it rewrites versions; go does not accept that.',
      advice: `Use another mirror: ${SET_MIRROR}. If it is your company's mirror, tell its owners.`,
    },
  },
} satisfies MeaningsOf<'http'>;

import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR } from './commands.ts';

/** Encryption. Sources: go-failures F03, F04, F17, F29-F39. */
export const tlsMeanings = {
  'tls.sni-blocked': {
    'zh-CN': {
      headline: '域名被拦截',
      summary: '与 {subject|对方} 的加密握手没能完成，很可能是途中有设备按域名拦截。',
      detail: 'TLS 握手里写着要访问的域名（SNI），途中的设备看到它就丢弃或切断。线路太差、对方过载也会这样。',
      advice: `换用没有被拦截的镜像：${SET_MIRROR}。在公司网络里请管理员放行。`,
    },
    en: {
      headline: 'The name is blocked',
      summary: 'The handshake with {subject|the host} does not finish; probably its name is blocked on the way.',
      detail:
        'A TLS handshake carries the name of the host (SNI), and a device on the way drops or cuts what it dislikes. A bad line or an overloaded server can look the same.',
      advice: `Use a mirror that is not blocked: ${SET_MIRROR}. On a company network ask for the host to be allowed.`,
    },
  },
  'tls.intercepted': {
    'zh-CN': {
      headline: '加密连接被中间人解开',
      summary: '到 {subject|网站} 的加密连接在途中被解开，证书也被换掉。',
      detail: '公司网关和杀毒软件的 HTTPS 扫描会这样做。系统信任它的根证书，go 就能用；不信任，go 就会拒绝。',
      advice: '公司网关：请 IT 部门把它的根证书装进系统。杀毒软件：把 go.exe 和 git.exe 加入 HTTPS 扫描的例外。',
    },
    en: {
      headline: 'Connections are opened on the way',
      summary: 'Something on the way opens encrypted connections to {subject|the host} and replaces the certificate.',
      detail:
        'Company gateways and the HTTPS scan of antivirus programs do that. go works if the system trusts their root certificate and refuses if not.',
      advice:
        'For a gateway, have IT install its root certificate in the system. For an antivirus, exclude go.exe and git.exe from its HTTPS scan.',
    },
  },
  'tls.untrusted': {
    'zh-CN': {
      headline: '证书不可信',
      summary: '这台电脑不信任 {subject|对方} 的证书。',
      detail: '签发它的机构不在系统的信任列表里，或者服务器没有送齐证书链。途中的网关换掉证书也会这样。',
      advice: `公司的服务器：请 IT 部门提供根证书，或让维护者补全证书链。公共镜像：换一个，例如 ${SET_MIRROR}`,
    },
    en: {
      headline: 'An untrusted certificate',
      summary: 'This computer does not trust the certificate of {subject|the host}.',
      detail:
        'Its issuer is not on the list of the system, or the server does not send the whole chain. A gateway that replaces certificates looks the same.',
      advice: `For a company server, have IT install the root certificate or its owners complete the chain. For a public mirror, use another: ${SET_MIRROR}`,
    },
  },
  'tls.expired': {
    'zh-CN': {
      headline: '证书不在有效期内',
      summary: '{subject|对方} 的证书不在有效期内。',
      detail: '对方忘了更新证书，或者这台电脑的日期和时间不对。',
      advice: `先看电脑的日期和时间对不对。时间没错的话，暂时换用别的镜像：${SET_MIRROR}；公司的服务器请通知维护者。`,
    },
    en: {
      headline: 'The certificate is out of date',
      summary: 'The certificate of {subject|the host} is out of date.',
      detail: 'The host did not renew it in time, or the clock of this computer is wrong.',
      advice: `First look at date and time of this computer. If they are right, use another mirror for now: ${SET_MIRROR}; tell the owners of a company server.`,
    },
  },
  'tls.clock-skew': {
    'zh-CN': {
      headline: '电脑的时间不对',
      summary: '电脑的时间很可能不对，{subject|网站} 的证书看起来还没生效或已经过期。',
      detail: '证书只在一段时间内有效，电脑的日期差得太多就会判断错。',
      advice: '在系统设置里打开“自动设置时间”并同步一次，或以管理员身份运行 w32tm /resync。',
    },
    en: {
      headline: "This computer's clock is wrong",
      summary:
        'The clock here is probably wrong: the certificate of {subject|the host} seems not yet or no longer valid.',
      detail: 'Certificates are valid for a time only; a clock that is far off makes good ones look bad.',
      advice: 'Turn on "Set time automatically" and synchronise, or run w32tm /resync as administrator.',
    },
  },
  'tls.wrong-host': {
    'zh-CN': {
      headline: '证书属于别的网站',
      summary: '{subject|对方} 出示的证书属于别的网站。',
      detail: '连到的可能不是真正的服务器（DNS 被篡改、登录页面），也可能是用 IP 或别名访问，或对方配错了证书。',
      advice: `用证书上的域名访问，不要用 IP；公共镜像请换一个：${SET_MIRROR}；公司的服务器请通知维护者。`,
    },
    en: {
      headline: 'A certificate for another host',
      summary: 'The certificate that {subject|the host} shows belongs to another host.',
      detail:
        'The connection may have ended elsewhere (forged DNS, a log-in page), or the host was named by IP or alias, or has the wrong certificate.',
      advice: `Use the name in the certificate, not an IP; for a public mirror use another: ${SET_MIRROR}; tell the owners of a company server.`,
    },
  },
  'tls.plaintext-port': {
    'zh-CN': {
      headline: 'http 和 https 对不上',
      summary: '{subject|对方} 的这个端口没有按 https 应答。',
      detail: '用 https 去连只会 http 的服务，或者反过来。端口写错、登录页面插进来也会这样。',
      advice: '核对 GOPROXY 里的网址和端口。内部镜像只有 http 的，请维护者开通 https。',
    },
    en: {
      headline: 'http and https are mixed up',
      summary: 'That port of {subject|the host} does not answer as https should.',
      detail:
        'https was used for a service that speaks http, or the other way round. A wrong port or a log-in page can do it too.',
      advice: 'Check scheme and port in GOPROXY. If an internal mirror has http only, ask its owners for https.',
    },
  },
  'tls.legacy-server': {
    'zh-CN': {
      headline: '对方的加密方式太旧',
      summary: '{subject|对方} 的加密方式或证书太旧，新版 Go 不接受。',
      detail: '例如 TLS 1.0、3DES、SHA-1 签名，或没有写 SAN 的证书。多见于旧的网关和内部服务器。',
      advice: `请维护者升级服务器或网关，并重新签发证书。公开模块可以先换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'Encryption there is too old',
      summary: 'The encryption or the certificate of {subject|the host} is too old for this Go.',
      detail:
        'TLS 1.0, 3DES, SHA-1 signatures or certificates without SAN, as old gateways and internal servers have them.',
      advice: `Have server or gateway upgraded and the certificate reissued. For public modules use another mirror meanwhile: ${SET_MIRROR}`,
    },
  },
  'tls.alpn-refused': {
    'zh-CN': {
      headline: 'HTTP/2 的握手过不去',
      summary: '到 {subject|镜像} 的 TLS 握手只要提到 HTTP/2 就被切断。',
      detail: '不提 HTTP/2 的握手没有问题：途中有设备不让用 HTTP/2。',
      advice: '请网络管理员检查那台设备。临时办法：设置环境变量 GODEBUG=http2client=0。',
    },
    en: {
      headline: 'HTTP/2 is cut off',
      summary: 'TLS hellos to {subject|the mirror} are cut off as soon as they offer HTTP/2.',
      detail: 'Hellos without that offer get through: a device on the way does not let HTTP/2 pass.',
      advice: 'Have that device checked. Until then set the variable GODEBUG=http2client=0.',
    },
  },
  'tls.large-hello': {
    'zh-CN': {
      headline: '握手数据太大被丢弃',
      summary: '与 {subject|对方} 握手的第一段数据太大，途中有旧设备把它丢弃了。',
      detail: 'Go 1.24 起的握手带有抗量子密钥（ML-KEM），要分成两个数据包，有些旧防火墙处理不了。',
      advice: '请网络管理员升级那个设备。应急时设置环境变量 GODEBUG=tlsmlkem=0（仍然加密，只是不抗量子），修好后删除。',
    },
    en: {
      headline: 'Large handshakes are dropped',
      summary: 'The first message to {subject|the host} is large, and an old device on the way drops it.',
      detail:
        'From Go 1.24 on a handshake carries a post-quantum key (ML-KEM) and takes two packets, which some old firewalls cannot handle.',
      advice:
        'Have that device upgraded. For the time being set the variable GODEBUG=tlsmlkem=0 (still encrypted, but not against quantum computers), and delete it afterwards.',
    },
  },
} satisfies MeaningsOf<'tls'>;

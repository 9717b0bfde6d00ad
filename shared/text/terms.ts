import type { Language, Text } from '../domain/text.ts';

/** A technical term: how texts write it in each language, and what it means to who has never heard of it. */
interface TermEntry {
  /** Written as in texts; English ones also with an s. Longer ones win where several begin at one place. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly meaning: Text;
}

const inBoth = (...words: string[]): TermEntry['words'] => ({ 'zh-CN': words, en: words });

/** The terms that texts explain when the pointer or the focus rests on them. Names of settings are among them. */
export const TERMS = {
  dns: {
    words: { 'zh-CN': ['域名解析 DNS', '域名解析（DNS）', '域名解析', 'DNS'], en: ['DNS'] },
    meaning: {
      'zh-CN': '把网址里的名字换成 IP 地址的一步，像查通讯录。查不到或查错了，后面都连不上。',
      en: 'The step that turns the name in an address into an IP address, like a telephone book. If it fails or lies, nothing after it works.',
    },
  },
  resolver: {
    words: { 'zh-CN': ['DNS 服务器'], en: ['DNS server', 'resolver'] },
    meaning: {
      'zh-CN': '回答“这个名字是哪个 IP 地址”的服务器，通常由路由器或公司网络指定。',
      en: 'The server that says which IP address a name has. The router or the company network usually names it.',
    },
  },
  tcp: {
    words: { 'zh-CN': ['连接 TCP', 'TCP'], en: ['TCP'] },
    meaning: {
      'zh-CN': '和服务器建立连接的一步，像电话接通。被拒绝或没有回应，多半是防火墙或线路问题。',
      en: 'The step that connects to the server, like a call being put through. A refusal or silence mostly means a firewall or the line.',
    },
  },
  tls: {
    words: { 'zh-CN': ['握手 TLS', '加密握手 TLS', 'TLS 握手', 'TLS'], en: ['TLS handshake', 'TLS'] },
    meaning: {
      'zh-CN': '加密连接的握手：双方确认身份、约好密钥，别人就不能偷看或改动内容（https）。',
      en: 'The handshake of an encrypted connection (https): both sides agree on keys and the server proves who it is, so that nobody can read or change what follows.',
    },
  },
  sni: {
    words: inBoth('SNI'),
    meaning: {
      'zh-CN': '加密开始之前明文报出的网站名字。网络设备能看到它，所以能单独拦截某一个网站。',
      en: 'The name of the site, sent in the clear before encryption begins. Devices on the network see it and can block one site by it.',
    },
  },
  firstByte: {
    words: { 'zh-CN': ['首字节'], en: ['First byte', 'first byte'] },
    meaning: {
      'zh-CN': '发出请求到收到第一个字节的时间，也就是服务器想了多久。',
      en: 'The time from the request to the first byte of the answer: how long the server takes to think.',
    },
  },
  moduleProxy: {
    words: {
      'zh-CN': ['模块代理 module proxy', '模块代理（module proxy）', '模块镜像（module proxy）', '模块代理', '镜像'],
      en: ['module proxy', 'mirror'],
    },
    meaning: {
      'zh-CN': '存着公开 Go 模块副本的网站，例如 goproxy.cn。go 默认从 proxy.golang.org 下载，用 GOPROXY 可以换。',
      en: 'A site that keeps copies of public Go modules, such as goproxy.cn. go asks proxy.golang.org unless GOPROXY names others.',
    },
  },
  networkProxy: {
    words: { 'zh-CN': ['网络代理 proxy', '网络代理'], en: ['network proxy', 'Network proxy'] },
    meaning: {
      'zh-CN': '替这台电脑转发网络请求的程序或服务器，例如 Clash 或公司代理。它和模块代理是两回事。',
      en: 'A program or server that passes on what this computer asks of the network, such as Clash or a company proxy. Not the same as a module proxy.',
    },
  },
  sumdb: {
    words: {
      'zh-CN': ['校验数据库（checksum database）', '校验数据库 sumdb', '校验数据库', 'sumdb'],
      en: ['checksum database', 'Checksum database', 'sumdb'],
    },
    meaning: {
      'zh-CN': '记着每个公开模块校验和的签名账本（sum.golang.org）。go 用它确认下载的内容没有被改过。',
      en: 'A signed ledger of the checksums of all public modules (sum.golang.org). go uses it to make sure that nobody has changed a download.',
    },
  },
  goSum: {
    words: inBoth('go.sum'),
    meaning: {
      'zh-CN': '项目里记着每个依赖校验和的文件。内容对不上，go 就拒绝使用。',
      en: 'The file of a project that lists the checksum of each dependency. go refuses what does not match.',
    },
  },
  goMod: {
    words: inBoth('go.mod'),
    meaning: {
      'zh-CN': '项目里列出依赖了哪些模块、哪个版本的文件。',
      en: 'The file of a project that lists the modules it needs, with their versions.',
    },
  },
  goproxy: {
    words: inBoth('GOPROXY'),
    meaning: {
      'zh-CN': 'Go 的设置：从哪里下载模块。可以依次写几个模块代理，最后常写 direct。',
      en: 'The Go setting that says where modules come from: one module proxy after the other, often with "direct" at the end.',
    },
  },
  gosumdb: {
    words: inBoth('GOSUMDB'),
    meaning: {
      'zh-CN': 'Go 的设置：用哪个校验数据库。设成 off 就不再核对下载的内容，不安全。',
      en: 'The Go setting that names the checksum database. With "off" downloads are no longer verified, which is not safe.',
    },
  },
  goprivate: {
    words: inBoth('GOPRIVATE', 'GONOPROXY', 'GONOSUMDB'),
    meaning: {
      'zh-CN': 'Go 的设置：哪些模块是私有的，不走公共的模块代理和校验数据库。',
      en: 'The Go setting that says which modules are private: they are asked neither of public module proxies nor of the checksum database.',
    },
  },
  gotoolchain: {
    words: inBoth('GOTOOLCHAIN'),
    meaning: {
      'zh-CN': 'Go 的设置：项目要求更新的 Go 时，是否自动下载那个版本。',
      en: 'The Go setting that says whether a newer Go is downloaded when a project asks for one.',
    },
  },
  gomodcache: {
    words: { 'zh-CN': ['GOMODCACHE', '模块缓存'], en: ['GOMODCACHE', 'module cache'] },
    meaning: {
      'zh-CN': '下载过的模块存放的文件夹，下次不用再下载。',
      en: 'The folder that keeps what was downloaded, so that it need not be fetched again.',
    },
  },
  goEnv: {
    words: inBoth('go env -w'),
    meaning: {
      'zh-CN': '把 Go 的设置写进它自己的设置文件的命令。同名的环境变量总是优先于它。',
      en: "The command that writes a setting into Go's own file. An environment variable of the same name always wins over it.",
    },
  },
  direct: {
    words: { 'zh-CN': ['direct'], en: ['"direct"'] },
    meaning: {
      'zh-CN': '写在 GOPROXY 里的一项：不用模块代理，直接到代码仓库（例如 GitHub）用 git 取。',
      en: 'An entry of GOPROXY: no module proxy, go fetches from the repository itself (GitHub, for one) with git.',
    },
  },
  certificate: {
    words: { 'zh-CN': ['证书'], en: ['certificate'] },
    meaning: {
      'zh-CN': '网站的身份证明，由受信任的机构签发。对不上，说明对方可能不是它自称的网站。',
      en: "A site's proof of who it is, issued by somebody who is trusted. If it does not fit, the site may not be what it says.",
    },
  },
  rootCertificate: {
    words: { 'zh-CN': ['根证书'], en: ['root certificate'] },
    meaning: {
      'zh-CN': '签发别的证书的机构自己的证书。电脑信任了它，就信任它签发的所有网站。',
      en: 'The certificate of who issues certificates. A computer that trusts it trusts every site that it vouches for.',
    },
  },
  hosts: {
    words: { 'zh-CN': ['hosts 文件'], en: ['hosts file'] },
    meaning: {
      'zh-CN': '这台电脑上手写“名字 = IP 地址”的文件，优先于 DNS。里面过时的行会把人带错地方。',
      en: 'A file of this computer with names and their IP addresses, which comes before DNS. Old lines in it lead astray.',
    },
  },
  ipv6: {
    words: inBoth('IPv6'),
    meaning: {
      'zh-CN': '新一代的 IP 地址。有的网络分配了它却走不通。',
      en: 'The newer kind of IP address. Some networks hand it out although it leads nowhere.',
    },
  },
  noProxy: {
    words: inBoth('NO_PROXY'),
    meaning: {
      'zh-CN': '环境变量：访问哪些主机时不经过网络代理。',
      en: 'The environment variable that lists the hosts that are reached without the network proxy.',
    },
  },
  httpsProxy: {
    words: inBoth('HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'),
    meaning: {
      'zh-CN': '环境变量：网络代理的地址。go 访问 https 只看 HTTPS_PROXY。',
      en: 'Environment variables with the address of the network proxy. For https, go heeds HTTPS_PROXY alone.',
    },
  },
  pac: {
    words: inBoth('PAC'),
    meaning: {
      'zh-CN': '浏览器用来自动选择网络代理的脚本。go 不认它。',
      en: 'A script by which browsers choose a network proxy. go does not heed it.',
    },
  },
  connect: {
    words: inBoth('CONNECT'),
    meaning: {
      'zh-CN': '请网络代理接通一个 https 网站的请求。代理可以拒绝。',
      en: 'The request that asks a network proxy to put a connection through to an https site. It may refuse.',
    },
  },
  netrc: {
    words: inBoth('.netrc', '_netrc', 'netrc'),
    meaning: {
      'zh-CN': '存放网站账号和密码的文件，git 和 go 用它登录私有仓库。',
      en: 'A file with accounts and passwords of sites, by which git and go log in to private repositories.',
    },
  },
  vcs: {
    words: { 'zh-CN': ['代码仓库 VCS', '代码仓库', '源仓库', 'VCS'], en: ['VCS', 'repository'] },
    meaning: {
      'zh-CN': '作者存放源代码的地方，例如 GitHub。没有模块代理时，go 用 git 到那里取。',
      en: 'Where the authors keep the source, such as GitHub. Without a module proxy, go fetches from there with git.',
    },
  },
  ssh: {
    words: inBoth('SSH'),
    meaning: {
      'zh-CN': 'git 登录代码仓库的另一种方式，用密钥代替密码，走 22 端口。',
      en: 'Another way for git to log in to a repository: with a key instead of a password, over port 22.',
    },
  },
  vendor: {
    words: inBoth('vendor'),
    meaning: {
      'zh-CN': '项目里直接存放依赖副本的文件夹。用它时 go 不下载。',
      en: 'A folder of the project with copies of what it needs. With it, go downloads nothing.',
    },
  },
  path: {
    words: inBoth('PATH'),
    meaning: {
      'zh-CN': '环境变量：输入命令时，系统依次在这些文件夹里找程序。',
      en: 'The environment variable that lists the folders in which the system looks for a program that is typed.',
    },
  },
  captivePortal: {
    words: { 'zh-CN': ['登录页'], en: ['log-in page'] },
    meaning: {
      'zh-CN': '酒店、学校或公司网络要求先在浏览器里登录的页面。登录之前，别的网站都被换成它。',
      en: 'The page on which the network of a hotel, school or company wants people to log in. Until then it stands in for every other site.',
    },
  },
  vpn: {
    words: inBoth('VPN'),
    meaning: {
      'zh-CN': '把这台电脑接进另一个网络（多半是公司网络）的通道。',
      en: 'A tunnel that puts this computer into another network, mostly that of a company.',
    },
  },
} as const satisfies Readonly<Record<string, TermEntry>>;

export type TermId = keyof typeof TERMS;

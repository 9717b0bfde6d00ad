import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR } from './commands.ts';

/** Names and addresses. Sources: go-failures F23-F28c. */
export const dnsMeanings = {
  'dns.no-such-host': {
    'zh-CN': {
      headline: '域名不存在',
      summary: '系统查不到 {subject|这个域名} 的地址。',
      detail: '名字可能写错了或已经停用，也可能是电脑没有联网，或 DNS 服务器不肯回答。',
      advice: `检查 GOPROXY 和模块路径的拼写。名字没错的话，检查网络连接，或换用可用的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'No such host',
      summary: 'The system finds no address for {subject|the host}.',
      detail: 'The name may be mistyped or retired; or the computer is offline, or its DNS server does not tell.',
      advice: `Check the spelling of GOPROXY and of the module path. If it is right, check the connection or use another mirror: ${SET_MIRROR}`,
    },
  },
  'dns.filtered': {
    'zh-CN': {
      headline: 'DNS 屏蔽了这个域名',
      summary: '这里的 DNS 服务器不肯给出 {subject|这个域名} 的真实地址。',
      detail: '域名是存在的，但 DNS 服务器回答“没有”或 0.0.0.0，多见于公司网络和过滤广告的 DNS。',
      advice: `换用能解析的镜像：${SET_MIRROR}；或换用别的 DNS 服务器。在公司网络里请管理员放行。`,
    },
    en: {
      headline: 'DNS hides the host',
      summary: 'The DNS server used here does not give the true address of {subject|the host}.',
      detail:
        'The name exists, but the server answers "none" or 0.0.0.0, as on company networks or with ad-blocking DNS.',
      advice: `Use a mirror that does resolve: ${SET_MIRROR}; or another DNS server. On a company network ask for the host to be allowed.`,
    },
  },
  'dns.server-dead': {
    'zh-CN': {
      headline: 'DNS 服务器没有回应',
      summary: '电脑设置的 DNS 服务器没有回应，域名解析不了。',
      detail: '它可能属于已经断开的 VPN 或已经退出的代理软件，也可能是路由器或线路出了问题。',
      advice: '检查网络连接，把 DNS 改回自动获取；如果用的是 VPN 或代理软件，重新启动它。',
    },
    en: {
      headline: 'The DNS server is silent',
      summary: 'The DNS server that this computer is set to use does not answer, so names do not resolve.',
      detail:
        'It may belong to a VPN that is down or a proxy program that has quit, or the router or the line is at fault.',
      advice:
        'Check the connection and set DNS back to automatic; if you use a VPN or a proxy program, start it again.',
    },
  },
  'dns.vpn-needed': {
    'zh-CN': {
      headline: '这个域名要连 VPN',
      summary: '{subject|这个内部域名} 要连上 VPN 才能解析。',
      detail: '它是公司内部的名字，外面的 DNS 服务器不认识它。',
      advice: '连上公司的 VPN 再试。它的模块路径还应该写进 GOPRIVATE，以免名字被拿去问公共服务。',
    },
    en: {
      headline: 'The host needs the VPN',
      summary: '{subject|This internal host} resolves only inside the VPN.',
      detail: 'It is an internal name that DNS servers outside do not know.',
      advice:
        'Connect to the VPN and try again. Its modules belong into GOPRIVATE, so that public services are not asked.',
    },
  },
  'dns.fake-ip-stale': {
    'zh-CN': {
      headline: '代理软件留下了假地址',
      summary: '{subject|域名} 解析到 198.18 或 198.19 开头的假地址，而那里没有回应。',
      detail: 'Clash 一类软件的 TUN 模式会先给出假地址（fake-IP），再由它转发。软件退出或出错后，假地址就连不上了。',
      advice: '重新启动那个代理软件；或者完全退出它，把 DNS 改回自动获取，再运行 ipconfig /flushdns。',
    },
    en: {
      headline: 'A fake address was left behind',
      summary: '{subject|The host} resolves to a fake address in 198.18/15, which does not answer.',
      detail:
        'In TUN mode Clash and its like hand out fake addresses (fake-IP) and forward them. Once the program has quit or failed, they lead nowhere.',
      advice: 'Start that program again; or quit it fully, set DNS back to automatic and run ipconfig /flushdns.',
    },
  },
  'dns.poisoned': {
    'zh-CN': {
      headline: 'DNS 结果被篡改',
      summary: '{subject|域名} 很可能被解析到了假地址。',
      detail: '途中有设备抢先回了假的 DNS 答案，连过去的是别的服务器，所以证书名字不符或连接断开。',
      advice: `换用国内能直接访问的镜像：${SET_MIRROR}。不建议把地址写进 hosts，地址会变。`,
    },
    en: {
      headline: 'DNS answers are forged',
      summary: '{subject|The host} probably resolves to a false address.',
      detail:
        'Something on the way sends a forged DNS answer first. The connection ends at another server, hence a wrong certificate or a cut.',
      advice: `Use a mirror that can be reached from here: ${SET_MIRROR}. Do not pin addresses in the hosts file; they change.`,
    },
  },
  'dns.hosts-override': {
    'zh-CN': {
      headline: 'hosts 文件改了地址',
      summary: 'hosts 文件很可能把 {subject|这个域名} 指到了别的地址。',
      detail: 'hosts 文件优先于 DNS。加速工具或旧教程写进去的行，过一段时间就不对了。',
      advice:
        '以管理员身份打开 hosts 文件（Windows 上是 C:\\Windows\\System32\\drivers\\etc\\hosts），在那一行前面加上 #，保存后再试。',
    },
    en: {
      headline: 'The hosts file misdirects',
      summary: 'The hosts file probably sends {subject|the host} to another address.',
      detail:
        'The hosts file comes before DNS. Lines that accelerators or old guides left there go wrong after a while.',
      advice:
        'Open the hosts file as administrator (C:\\Windows\\System32\\drivers\\etc\\hosts on Windows), put a # in front of the line, save and try again.',
    },
  },
} satisfies MeaningsOf<'dns'>;

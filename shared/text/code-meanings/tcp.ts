import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR } from './commands.ts';

/** Connections. Sources: go-failures F01, F04, F05, F18, F19. */
export const tcpMeanings = {
  'tcp.unreachable': {
    'zh-CN': {
      headline: '没有通往对方的路',
      summary: '这台电脑没有通往 {subject|对方} 的网络路由。',
      detail: '网络只通了一部分：VPN 断开或改了路由、路由器故障，或内部地址在外面到不了。',
      advice: `检查 VPN 和路由器；或换用能访问的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'No route to it',
      summary: 'This computer has no route to {subject|the host}.',
      detail:
        'The network works in part only: a VPN went down or changed routes, the router fails, or the host is internal.',
      advice: `Check the VPN and the router; or use a mirror that can be reached: ${SET_MIRROR}`,
    },
  },
  'tcp.filtered': {
    'zh-CN': {
      headline: '连接没有任何回应',
      summary: '连接 {subject|对方} 时没有任何回应。',
      detail: '请求发出去没有回音，多半是途中的防火墙把它丢弃了，也可能是对方停机。',
      advice: `换用能访问的镜像：${SET_MIRROR}。在公司网络里请管理员放行。`,
    },
    en: {
      headline: 'No answer at all',
      summary: 'Connections to {subject|the host} get no answer.',
      detail: 'Requests vanish: mostly a firewall on the way drops them, or the server is down.',
      advice: `Use a mirror that can be reached: ${SET_MIRROR}. On a company network ask for the host to be allowed.`,
    },
  },
  'tcp.refused': {
    'zh-CN': {
      headline: '对方拒绝连接',
      summary: '{subject|对方} 拒绝了连接。',
      detail: '那个端口上没有服务在运行，端口写错了，或途中的防火墙回绝了连接。',
      advice: `核对 GOPROXY 里的地址和端口，或换用别的镜像：${SET_MIRROR}。如果是公司自己的镜像，请通知维护者。`,
    },
    en: {
      headline: 'The connection is refused',
      summary: '{subject|The host} refuses the connection.',
      detail: 'Nothing runs on that port, the port is mistyped, or a firewall on the way turns connections down.',
      advice: `Check address and port in GOPROXY, or use another mirror: ${SET_MIRROR}. If it is your company's mirror, tell its owners.`,
    },
  },
  'tcp.reset': {
    'zh-CN': {
      headline: '连接被切断',
      summary: '与 {subject|对方} 的连接在半路被切断。',
      detail: '连上之后又收到断开的信号，多半来自途中的防火墙或安全网关，也可能是对方不稳定。',
      advice: `换用能访问的镜像：${SET_MIRROR}。在公司网络里请管理员检查安全网关。`,
    },
    en: {
      headline: 'The connection is cut',
      summary: 'The connection to {subject|the host} is cut half-way.',
      detail:
        'It opens and is then reset, mostly by a firewall or gateway on the way, sometimes by an unsteady server.',
      advice: `Use a mirror that can be reached: ${SET_MIRROR}. On a company network have the security gateway checked.`,
    },
  },
  'tcp.ipv6-broken': {
    'zh-CN': {
      headline: 'IPv6 线路不通',
      summary: '访问 {subject|对方} 时走了 IPv6，而这里的 IPv6 不通。',
      detail: '对方有 IPv6 地址，电脑也以为自己有 IPv6，但路由器或运营商并没有接通。',
      advice: '检查路由器的 IPv6 设置，或请运营商修复。应急时可以在网卡属性里取消“Internet 协议版本 6”，修好后再勾上。',
    },
    en: {
      headline: 'IPv6 does not work here',
      summary: '{subject|The host} is reached by IPv6, which does not work here.',
      detail:
        'The host has IPv6 addresses and the computer believes it has IPv6, but router or provider do not pass it on.',
      advice:
        'Check the IPv6 settings of the router or ask the provider. For the time being, untick "Internet Protocol Version 6" in the properties of the network adapter.',
    },
  },
  'tcp.path-mtu': {
    'zh-CN': {
      headline: '大的数据包过不去',
      summary: '到 {subject|对方} 的小数据包能通过，大的在路上丢了。',
      detail: '线路能通过的包长（MTU）比电脑以为的小，多见于 VPN 和拨号宽带。表现为握手或下载卡住。',
      advice:
        '断开 VPN 再试，或请管理员调小 VPN 的 MTU。自己试可以用管理员身份运行 netsh interface ipv4 set subinterface "以太网" mtu=1400 store=active（重启后复原）。',
    },
    en: {
      headline: 'Large packets get lost',
      summary: 'Small packets reach {subject|the host}, large ones get lost on the way.',
      detail:
        'The line carries shorter packets (MTU) than the computer believes, as with VPNs and dial-up broadband. Handshakes or downloads get stuck.',
      advice:
        'Try without the VPN, or have its MTU lowered. To try it yourself, run as administrator netsh interface ipv4 set subinterface "Ethernet" mtu=1400 store=active (gone after a restart).',
    },
  },
} satisfies MeaningsOf<'tcp'>;

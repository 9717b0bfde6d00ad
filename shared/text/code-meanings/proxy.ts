import type { MeaningsOf } from './code-text.ts';

/** The network proxy. Sources: go-failures A7, F35, F40-F49. */
export const proxyMeanings = {
  'proxy.dead': {
    'zh-CN': {
      headline: '代理没有在运行',
      summary: '{subject|环境变量} 指定的网络代理连不上。',
      detail: '常见的是代理软件已经退出，环境变量还留着。go 不会因此改走直连。',
      advice: '启动代理软件；如果不再用它，删除 HTTPS_PROXY、HTTP_PROXY 变量，再打开新的终端。',
    },
    en: {
      headline: 'The proxy is not running',
      summary: 'The network proxy named by {subject|a variable} cannot be reached.',
      detail: 'Mostly the proxy program has quit and the variable is still there. go does not go around it.',
      advice:
        'Start the proxy program; if you no longer use it, delete the variables HTTPS_PROXY and HTTP_PROXY and open a new terminal.',
    },
  },
  'proxy.auth-required': {
    'zh-CN': {
      headline: '代理要求登录',
      summary: '网络代理要求用户名和密码（407）。',
      detail:
        'go 只会使用写在代理网址里的用户名和密码，不会 Windows 域认证（NTLM、Kerberos），所以浏览器能上网，go 不行。',
      advice: '向网络管理员索取代理账号；或在本机运行 px、cntlm、alpaca 这类能做域认证的小代理，再把变量指向它。',
    },
    en: {
      headline: 'The proxy wants a login',
      summary: 'The network proxy asks for a user name and password (407).',
      detail:
        'go uses only the user name and password in the address of the proxy, not those of a Windows domain (NTLM, Kerberos). So browsers work and go does not.',
      advice:
        'Ask your network administrators for proxy credentials, or run a small local proxy such as px, cntlm or alpaca and point the variable to it.',
    },
  },
  'proxy.refuses-target': {
    'zh-CN': {
      headline: '代理拒绝转发',
      summary: '网络代理不肯替 go 连接要去的地址。',
      detail: '代理按规定拒绝了这个地址（例如 403），或者它自己也连不出去。',
      advice: '请网络管理员放行 GOPROXY 里的主机；如果要去的是内网地址，把它加入 NO_PROXY。',
    },
    en: {
      headline: 'The proxy refuses',
      summary: 'The network proxy does not connect to where go wants to go.',
      detail: 'Its rules forbid the address (403, for instance), or it cannot reach it either.',
      advice: 'Ask your network administrators to allow the hosts in GOPROXY; add an internal address to NO_PROXY.',
    },
  },
  'proxy.scheme-mismatch': {
    'zh-CN': {
      headline: '代理的协议写错了',
      summary: '{subject|代理变量} 里写的协议与那个端口实际使用的不同。',
      detail: '例如把 HTTP 代理的端口写成 https:// 或 socks5://，或者反过来。旧版 Go 也不认识 socks5h://。',
      advice: '看代理软件里端口的类型：HTTP 或混合端口写 http://127.0.0.1:端口，SOCKS 端口写 socks5://127.0.0.1:端口。',
    },
    en: {
      headline: 'Wrong scheme for the proxy',
      summary: 'The scheme in {subject|the proxy variable} is not what that port speaks.',
      detail:
        'An HTTP proxy was written as https:// or socks5://, or the other way round. An old Go does not know socks5h:// either.',
      advice:
        'Look up the kind of port in the proxy program: http://127.0.0.1:PORT for an HTTP or mixed port, socks5://127.0.0.1:PORT for a SOCKS port.',
    },
  },
  'proxy.malformed': {
    'zh-CN': {
      headline: '代理地址写错了',
      summary: '{subject|代理变量} 的值不是代理地址。',
      detail: '引号、空格、全角符号或多余的文字都会让 go 看不懂它。',
      advice: '改成 http://主机:端口 的样子，不带引号和空格，再打开新的终端。',
    },
    en: {
      headline: 'The proxy address is malformed',
      summary: 'The value of {subject|the proxy variable} is no proxy address.',
      detail: 'Quotes, blanks, full-width characters or extra words make it unreadable for go.',
      advice: 'Write http://HOST:PORT without quotes or blanks, then open a new terminal.',
    },
  },
  'proxy.system-only': {
    'zh-CN': {
      headline: 'go 没有用上系统代理',
      summary: '系统设置了代理，但 go 没有用它，仍在直连。',
      detail:
        'go 只看环境变量 HTTPS_PROXY，不看 Windows 的代理设置、PAC 脚本和 ALL_PROXY。所以浏览器能上网，go 连不上。',
      advice: '把系统代理的地址设成环境变量 HTTPS_PROXY（写成 http://主机:端口），再打开新的终端。',
    },
    en: {
      headline: 'go does not use the system proxy',
      summary: 'A proxy is set up on this computer, but go does not use it and connects directly.',
      detail:
        'go heeds the variable HTTPS_PROXY only, not the proxy settings of Windows, PAC scripts or ALL_PROXY. So browsers work and go does not.',
      advice: 'Set the variable HTTPS_PROXY to the address of that proxy (http://HOST:PORT) and open a new terminal.',
    },
  },
  'proxy.no-proxy-missing': {
    'zh-CN': {
      headline: '内网地址走了代理',
      summary: '内部地址也被送去走网络代理，而代理到不了那里。',
      detail: '设置 HTTPS_PROXY 以后，除了本机和 NO_PROXY 里列出的，所有地址都走代理。',
      advice: '把内部域名加入环境变量 NO_PROXY，用逗号隔开，例如 NO_PROXY=.corp.example,10.0.0.0/8，再打开新的终端。',
    },
    en: {
      headline: 'An internal host goes by proxy',
      summary: 'Requests to an internal host are sent through the network proxy, which cannot reach it.',
      detail: 'With HTTPS_PROXY everything goes through the proxy except this computer and what NO_PROXY lists.',
      advice:
        'Add your internal domains to the variable NO_PROXY, separated by commas, for example NO_PROXY=.corp.example,10.0.0.0/8, and open a new terminal.',
    },
  },
  'proxy.git-dead': {
    'zh-CN': {
      headline: 'git 自己的代理连不上',
      summary: 'git 设置里的代理连不上，直接取代码就会失败。',
      detail: 'git 有自己的 http.proxy 设置，代理软件退出以后它常常还留着。',
      advice:
        '用 git config --show-origin --get-all http.proxy 看写在哪里，再用 git config --global --unset-all http.proxy 删掉；还在用的话，启动那个代理软件。',
    },
    en: {
      headline: "git's own proxy is dead",
      summary: "The proxy in git's settings cannot be reached, so fetching code directly fails.",
      detail: 'git has a setting http.proxy of its own, which often outlives the proxy program.',
      advice:
        'See where it is set with git config --show-origin --get-all http.proxy and remove it with git config --global --unset-all http.proxy; if you still use it, start the proxy program.',
    },
  },
  'proxy.stalls': {
    'zh-CN': {
      headline: '代理一直没有回应',
      summary: '{subject|环境变量} 指定的网络代理收下请求后一直没有回应。',
      detail: '代理软件在运行，但它后面的线路断了或节点失效，请求停在了半路。',
      advice: '重启代理软件或换一个节点；用不着代理时，删除代理变量再打开新的终端。',
    },
    en: {
      headline: 'The proxy never answers',
      summary: 'The network proxy named by {subject|a variable} takes requests and never answers.',
      detail: 'The program runs, but the line or the server behind it is down, so requests get stuck half-way.',
      advice:
        'Restart the proxy program or choose another server in it; if you need no proxy, delete the variable and open a new terminal.',
    },
  },
} satisfies MeaningsOf<'proxy'>;

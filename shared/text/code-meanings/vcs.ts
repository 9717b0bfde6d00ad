import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR } from './commands.ts';

/** git and the hosts of repositories. Sources: go-failures A9, F30, F66-F81. */
export const vcsMeanings = {
  'vcs.git-missing': {
    'zh-CN': {
      headline: '找不到 git',
      summary: '直接取代码需要 git，而系统里找不到它。',
      detail: '不经过镜像（direct 或私有模块）时，go 会调用 git 去取代码。',
      advice: `从 https://git-scm.com 安装 git，再打开新的终端。只用公开模块的话，走镜像就不需要 git：${SET_MIRROR}`,
    },
    en: {
      headline: 'git is not found',
      summary: 'Fetching code directly needs git, and there is none in PATH.',
      detail: 'Without a mirror (direct, or a private module) go calls git to fetch the code.',
      advice: `Install git from https://git-scm.com and open a new terminal. For public modules a mirror needs no git: ${SET_MIRROR}`,
    },
  },
  'vcs.https-blocked': {
    'zh-CN': {
      headline: '代码网站连不上',
      summary: '直接取代码时，{subject|代码网站} 用 https 连不上。',
      detail: '不经过镜像（direct 或私有模块）时，go 会直接访问代码网站，而途中的网络拦住或切断了它。',
      advice: `公开模块走镜像：${SET_MIRROR}。私有仓库请连上公司网络或 VPN，并请管理员放行。`,
    },
    en: {
      headline: 'The code host is blocked',
      summary: 'Fetching code directly fails: {subject|the code host} cannot be reached over https.',
      detail:
        'Without a mirror (direct, or a private module) go visits the code host itself, and the network blocks or cuts it.',
      advice: `Use a mirror for public modules: ${SET_MIRROR}. For private ones join the company network or VPN and ask for the host to be allowed.`,
    },
  },
  'vcs.ssh-blocked': {
    'zh-CN': {
      headline: 'SSH 连不上',
      summary: '用 SSH 连接 {subject|代码仓库} 没有成功，22 端口可能被拦住了。',
      detail: '很多网络不放行 SSH 的 22 端口。git 设置里的 insteadOf 也可能把 https 换成了 SSH。',
      advice:
        '改用 https：在 git config --get-regexp insteadof 里找到并删掉那条改写。GitHub 也可以用 443 端口：在 SSH 配置里把 github.com 指到 ssh.github.com 的 443 端口。',
    },
    en: {
      headline: 'SSH does not get through',
      summary: 'SSH to {subject|the repository} fails; port 22 may be blocked.',
      detail: "Many networks do not let SSH's port 22 through. A git setting insteadOf may have turned https into SSH.",
      advice:
        'Use https: find the rewrite with git config --get-regexp insteadof and remove it. GitHub also takes SSH on port 443: point github.com to ssh.github.com, port 443, in your SSH configuration.',
    },
  },
  'vcs.ssh-host-key': {
    'zh-CN': {
      headline: 'SSH 还不认识这台主机',
      summary: 'SSH 没有核实过 {subject|代码仓库} 的主机密钥，或者密钥变了。',
      detail: 'go 调用 git 时不会提问，所以没有确认过的主机密钥会直接失败。密钥变了，有可能是有人冒充。',
      advice:
        '在终端运行 ssh -T git@主机名，与网站公布的指纹核对后输入 yes。提示密钥已改变时，先向管理员核实，再用 ssh-keygen -R 主机名 删掉旧的。',
    },
    en: {
      headline: 'SSH does not know this host',
      summary: 'The host key of {subject|the repository} was never confirmed here, or has changed.',
      detail:
        'git asks no questions when go runs it, so an unconfirmed key fails at once. A changed key may mean an impostor.',
      advice:
        'Run ssh -T git@HOST in a terminal, compare the fingerprint with the published one and answer yes. If it has changed, ask the administrators first, then remove the old one with ssh-keygen -R HOST.',
    },
  },
  'vcs.credentials-missing': {
    'zh-CN': {
      headline: 'git 没有可用的账号',
      summary: '{subject|代码仓库} 不接受当前的账号，或说没有这个仓库。',
      detail: '没有权限时，很多网站会说仓库不存在。GitLab 的子组项目在没有登录时也会这样。',
      advice:
        '先用 git clone 同一个仓库，确认地址和权限。https 用令牌登录并让 git 记住，SSH 则用 ssh -T git@主机名 看密钥是否有效。',
    },
    en: {
      headline: 'git has no valid credentials',
      summary: '{subject|The repository} rejects the credentials, or says that it does not exist.',
      detail:
        'Many hosts say "not found" to those who may not see a repository. GitLab does so for projects in subgroups without a log-in.',
      advice:
        'Try git clone with the same address first. For https log in with a token and let git remember it; for SSH test your key with ssh -T git@HOST.',
    },
  },
  'vcs.insecure-credentials': {
    'zh-CN': {
      headline: '不加密的网址里带了密码',
      summary: 'go 不肯把密码发给不加密的 {subject|http 网址}。',
      detail: '在 http 网址里写用户名和密码，途中谁都能看到，所以 go 会拒绝。',
      advice: '把网址改成 https://；对方没有 https 的，请维护者开通。密码最好写进 netrc 文件，不要放在网址里。',
    },
    en: {
      headline: 'A password in a plain http address',
      summary: 'go does not send a password to {subject|an address} over plain http.',
      detail: 'Anybody on the way could read a user name and password in an http address, so go refuses.',
      advice: 'Change the address to https://, or ask its owners for it. Passwords are better kept in a netrc file.',
    },
  },
  'vcs.netrc-name': {
    'zh-CN': {
      headline: 'netrc 的文件名不对',
      summary: 'Windows 上 go 只读 _netrc，不读 .netrc，里面的账号没有用上。',
      detail: '从 Linux 或 macOS 抄来的说明用的是 .netrc。在 Windows 上，go 要的是用户文件夹里的 _netrc。',
      advice: '把 %USERPROFILE%\\.netrc 复制成 %USERPROFILE%\\_netrc，或用环境变量 NETRC 指定文件。',
    },
    en: {
      headline: 'netrc has the wrong name',
      summary: 'On Windows go reads _netrc, not .netrc, so the credentials in it are not used.',
      detail: 'Guides for Linux and macOS say .netrc. On Windows go wants _netrc in your user folder.',
      advice: 'Copy %USERPROFILE%\\.netrc to %USERPROFILE%\\_netrc, or name the file in the variable NETRC.',
    },
  },
  'vcs.trust-store': {
    'zh-CN': {
      headline: 'git 不信任这个证书',
      summary: 'git 不信任 {subject|代码网站} 的证书，而 go 看的是另一份证书列表。',
      detail: 'Windows 上的 git 常用自带的证书列表，公司装进系统的根证书不在里面。',
      advice:
        'Windows 上运行 git config --global http.sslBackend schannel，让 git 使用系统的证书。其他系统请 IT 部门提供根证书。',
    },
    en: {
      headline: 'git does not trust the certificate',
      summary: 'git does not trust the certificate of {subject|the code host}; it has a list of its own.',
      detail:
        'On Windows git often uses the list it came with, which lacks root certificates that a company put into the system.',
      advice:
        'On Windows run git config --global http.sslBackend schannel to use the certificates of the system. Elsewhere ask IT for the root certificate.',
    },
  },
  'vcs.no-go-import': {
    'zh-CN': {
      headline: '网页没有说明代码在哪里',
      summary: '{subject|这个模块路径} 的网页里没有 go-import 信息，go 不知道去哪里取代码。',
      detail: '路径写错了，网站要先登录，或者返回的是别的网页。',
      advice: `核对模块路径；公开模块走镜像：${SET_MIRROR}；私有模块写进 GOPRIVATE，并给 git 存好账号。`,
    },
    en: {
      headline: 'The page names no repository',
      summary:
        'The page of {subject|this module path} has no go-import information, so go cannot tell where the code is.',
      detail: 'The path is mistyped, the site wants a log-in first, or another page came back.',
      advice: `Check the module path; use a mirror for public modules: ${SET_MIRROR}; put private ones into GOPRIVATE and store credentials for git.`,
    },
  },
  'vcs.transfer-cut': {
    'zh-CN': {
      headline: 'git 下载到一半断了',
      summary: 'git 从 {subject|代码网站} 下载到一半，连接断了。',
      detail: '直接取代码要下载整个仓库，仓库大、线路慢时容易中断。',
      advice: `公开模块走镜像，只下载需要的版本：${SET_MIRROR}。私有仓库换到稳定的网络再试。`,
    },
    en: {
      headline: 'git was cut off half-way',
      summary: 'The connection broke while git was downloading from {subject|the code host}.',
      detail: 'Fetching directly takes the whole repository; large ones over slow lines break easily.',
      advice: `For public modules use a mirror, which sends only the version needed: ${SET_MIRROR}. For private ones try a steadier network.`,
    },
  },
} satisfies MeaningsOf<'vcs'>;

import type { MeaningsOf } from '../code-text.ts';
import { SET_MIRROR } from '../commands.ts';

/** How settings reach `go`. Sources: go-failures A6, A9, F38, F86, F87, F92, F93, F115. */
export const environmentMeanings = {
  'config.env-shadowed': {
    'zh-CN': {
      headline: '设置被环境变量覆盖',
      summary: '用 go env -w 写入的 {subject|设置} 没有生效，同名的环境变量优先。',
      detail: '环境变量总是优先于 go env -w 写的文件。这时 go env -w 只给一行警告，照样写入，看起来就像设置好了。',
      advice: '在系统的环境变量里删除或改正同名的变量，再打开新的终端。系统级的变量需要管理员来改。',
    },
    en: {
      headline: 'The setting is overridden',
      summary: '{subject|The setting} written by go env -w has no effect: a variable of the same name wins.',
      detail:
        'Environment variables always win over the file of go env -w. It prints one line of warning and writes all the same, so it looks as if it had worked.',
      advice:
        'Delete or correct the variable in the system settings and open a new terminal. A machine-wide one needs an administrator.',
    },
  },
  'config.env-stale': {
    'zh-CN': {
      headline: '程序里还是旧的设置',
      summary: '{subject|环境变量} 已经改过，但这个终端或 IDE 里还是旧值。',
      detail: '程序只在启动时读取环境变量，之后的改动它看不到，从它里面打开的终端也一样。',
      advice: '关闭终端和 IDE 的所有窗口再打开。还不行的话，注销后重新登录。',
    },
    en: {
      headline: 'An old copy is still in use',
      summary: '{subject|A variable} was changed, but this terminal or IDE still holds the old value.',
      detail: 'A program reads its variables once, when it starts, and passes them on to the terminals opened in it.',
      advice:
        'Close all windows of the terminal and the IDE and open them again. If that is not enough, log out and in.',
    },
  },
  'config.env-file-encoding': {
    'zh-CN': {
      headline: '设置文件的编码不对',
      summary: 'go env -w 的设置文件编码或换行不对，里面的设置被忽略或读错了。',
      detail: '用记事本或 PowerShell 改过的文件可能带有 BOM、变成 UTF-16 或 CRLF 换行。go 不会提示，只会跳过或读错。',
      advice: '用 go env GOENV 找到文件，备份后另存为不带 BOM 的 UTF-8、LF 换行；或删掉那些行，用 go env -w 重新写入。',
    },
    en: {
      headline: 'The settings file is badly encoded',
      summary: 'The file of go env -w has an encoding or line ends that make go skip or misread its settings.',
      detail:
        'Editing it with Notepad or PowerShell can add a BOM, turn it into UTF-16 or bring CRLF line ends. go says nothing; it skips or misreads.',
      advice:
        'Find the file with go env GOENV, keep a copy and save it as UTF-8 without BOM and with LF; or delete the lines and write them anew with go env -w.',
    },
  },
  'config.env-file-unreadable': {
    'zh-CN': {
      headline: '读不了 Go 的设置文件',
      summary: 'go 读不了 go env -w 的设置文件，里面的设置全部无效。',
      detail: '可能是文件的权限不对，也可能是环境变量 GOENV 指向了不存在的位置。',
      advice: '用 go env GOENV 看文件在哪里，修正它的权限；如果用不着环境变量 GOENV，删除它再打开新的终端。',
    },
    en: {
      headline: 'The settings file is unreadable',
      summary: 'go cannot read the file of go env -w, so none of the settings in it count.',
      detail: 'Its permissions may be wrong, or the variable GOENV points to a place that does not exist.',
      advice:
        'See where the file is with go env GOENV and correct its permissions; if you do not need the variable GOENV, delete it and open a new terminal.',
    },
  },
  'config.env-command-wrong': {
    'zh-CN': {
      headline: 'go env 命令写错了',
      summary: 'go env -w 的命令或其中的值写得不对，没有生效。',
      detail:
        '每一项都是“名字=值”，名字必须是 Go 认识的。PowerShell 会把没加引号的逗号拆开；HTTPS_PROXY、GOENV 等只能设成环境变量。',
      advice: `给整项加上引号，例如 ${SET_MIRROR}。GO111MODULE 只能是 on、off 或 auto，一般不用设置。`,
    },
    en: {
      headline: 'The go env command is mistyped',
      summary: 'The go env -w command or a value in it is not right, and it had no effect.',
      detail:
        'Every item is NAME=VALUE with a name that Go knows. PowerShell takes an unquoted comma apart; HTTPS_PROXY, GOENV and others can only be environment variables.',
      advice: `Put quotes around the whole item, for example ${SET_MIRROR}. GO111MODULE is on, off or auto and seldom needed.`,
    },
  },
  'config.gopath-invalid': {
    'zh-CN': {
      headline: 'GOPATH 指错了地方',
      summary: '{subject|GOPATH} 指向的不是可用的文件夹。',
      detail:
        '它必须是绝对路径，所在的磁盘要存在，也不能是 GOROOT 或者项目自己的文件夹。模块缓存默认就放在 GOPATH 里面。',
      advice: '删除这个环境变量并运行 go env -u GOPATH，改用默认位置；或者把它改成一个存在的绝对路径。',
    },
    en: {
      headline: 'GOPATH is not a usable folder',
      summary: '{subject|GOPATH} does not name a usable folder.',
      detail:
        'It must be an absolute path on a disk that exists, and neither GOROOT nor the folder of a project. The module cache lives inside GOPATH by default.',
      advice:
        'Delete the variable and run go env -u GOPATH to use the default; or set it to an absolute path that exists.',
    },
  },
  'config.editor-variable': {
    'zh-CN': {
      headline: '编辑器里写着别的设置',
      summary: '编辑器的 go.toolsEnvVars 给 go 的值和终端里的不一样。',
      detail: '它只对编辑器里的 go 和 gopls 有效，并且优先于环境变量和 go env -w，所以终端里正常、编辑器里下载不了。',
      advice: '在编辑器的 settings.json 里删掉 go.toolsEnvVars 中的这一项，再重新加载窗口。',
    },
    en: {
      headline: 'The editor has another value',
      summary: 'go.toolsEnvVars of the editor gives go another value than the terminal has.',
      detail:
        'It holds for go and gopls in the editor only, and wins over variables and go env -w: so go works in a terminal and not in the editor.',
      advice: 'Remove the entry from go.toolsEnvVars in settings.json of the editor, then reload its window.',
    },
  },
  'config.cert-file': {
    'zh-CN': {
      headline: '证书变量影响了 https',
      summary: 'go 读不到可用的根证书，常见的原因是设置了 SSL_CERT_FILE 或 SSL_CERT_DIR。',
      detail:
        '设了它们，go 就只认那里的根证书；文件不存在或不完整，https 就会失败。Windows 和 macOS 从 Go 1.27 起才看它们，所以升级后可能突然出错。',
      advice: '不需要的话删除这个环境变量，再打开新的终端；需要的话，请 IT 部门提供完整的证书文件。',
    },
    en: {
      headline: 'A variable replaces the certificates',
      summary: 'go finds no usable root certificates, mostly because SSL_CERT_FILE or SSL_CERT_DIR is set.',
      detail:
        'With them go trusts only what lies there; a missing or incomplete file breaks https. Windows and macOS heed them from Go 1.27 on, so it can begin with an upgrade.',
      advice:
        'Delete the variable if you do not need it and open a new terminal; otherwise ask IT for a complete file.',
    },
  },
} satisfies MeaningsOf<'config'>;

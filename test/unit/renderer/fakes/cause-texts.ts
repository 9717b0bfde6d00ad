import type { CauseTexts } from '../../../../renderer/text/cause-texts.tsx';
import type { Language } from '../../../../shared/domain/text.ts';
import type { RenderedManual } from '../../../../shared/repair/render-manual.ts';
import type { RenderedRemedy } from '../../../../shared/repair/render-remedy.ts';
import type { RenderedCause } from '../../../../shared/text/cause-text.ts';

/** Texts as long as real ones, so that screens are tried with what they will have to hold. */
const TEXTS: Readonly<Record<string, Readonly<Record<Language, RenderedCause>>>> = {
  'tls.sni-blocked': {
    'zh-CN': {
      headline: 'proxy.golang.org 被按名字拦截',
      summary: '连得上 proxy.golang.org 的地址，但只要说出这个名字，握手就会被中途切断。',
      detail: '同一个地址换一个名字可以正常握手，所以不是线路或对方服务器的问题，而是途中有设备按名字（SNI）拦截。',
      advice: '改用国内可以访问的模块代理（module proxy）：go env -w GOPROXY=https://goproxy.cn,direct',
    },
    en: {
      headline: 'proxy.golang.org is blocked by name',
      summary: 'The address of proxy.golang.org answers, but as soon as this name is spoken the handshake is cut.',
      detail:
        'The same address shakes hands under another name, so neither the line nor the server is at fault: something on the way blocks this name (SNI).',
      advice: 'Use a module proxy that can be reached from here: go env -w GOPROXY=https://goproxy.cn,direct',
    },
  },
  'config.env-shadowed': {
    'zh-CN': {
      headline: 'GOPROXY 被环境变量覆盖',
      summary: '你用 go env -w 设置的 GOPROXY 没有生效，被系统环境变量覆盖了。',
      detail:
        '正在生效的是 https://proxy.golang.org,direct，go env -w 里写的是 https://goproxy.cn,direct。实测：被覆盖的那个值是可用的。',
      advice: '请管理员删除系统环境变量 GOPROXY，再打开新的终端。',
    },
    en: {
      headline: 'GOPROXY is overridden',
      summary: 'The GOPROXY you set with go env -w has no effect: a machine variable overrides it.',
      detail:
        'In force is https://proxy.golang.org,direct; go env -w holds https://goproxy.cn,direct. We tried the hidden value: it works.',
      advice: 'Ask an administrator to delete the machine variable GOPROXY, then open a new terminal.',
    },
  },
  'go.mirror-unsafe-version': {
    'zh-CN': {
      headline: '这个 Go 版本校验有漏洞',
      summary: 'Go 1.21.0 的校验有已知漏洞，不建议与第三方模块代理一起使用。',
      detail: '',
      advice: '升级到最新的 Go。',
    },
    en: {
      headline: 'This Go has a verification flaw',
      summary: 'Go 1.21.0 has known flaws in verification and should not be used with a third-party module proxy.',
      detail: '',
      advice: 'Upgrade to the latest Go.',
    },
  },
};

const UNKNOWN: RenderedCause = { headline: '?', summary: '?', detail: '', advice: '' };

const UNDECIDED: Readonly<Record<Language, string>> = {
  'zh-CN': '真正下载一次没有在时限内完成，也没有出错。',
  en: 'The real download neither finished nor failed within the time limit.',
};

const REMEDIES: Readonly<Record<string, Readonly<Record<Language, RenderedRemedy>>>> = {
  'config/goproxy': {
    'zh-CN': { title: '把 GOPROXY 换成 goproxy.cn', detail: '这个镜像刚才实测可用，模块齐全，校验通过。' },
    en: {
      title: 'Use goproxy.cn in GOPROXY',
      detail: 'This mirror was tried just now: it has the modules, and they verify.',
    },
  },
  'config/unset': {
    'zh-CN': { title: '删除系统环境变量 GOPROXY', detail: '删掉之后，go env -w 里写的值就会生效。' },
    en: { title: 'Delete the machine variable GOPROXY', detail: 'The value of go env -w takes effect without it.' },
  },
  'cache/whole': {
    'zh-CN': { title: '清空模块缓存', detail: '损坏的压缩包会重新下载，其余模块也要重新下载。' },
    en: { title: 'Empty the module cache', detail: 'Damaged archives are fetched again, and so is everything else.' },
  },
};

const MANUAL: Readonly<Record<Language, RenderedManual>> = {
  'zh-CN': { to: '网络管理员', request: '放行 proxy.golang.org。', message: '致: 网络管理员' },
  en: {
    to: 'the network administrators',
    request: 'allow proxy.golang.org.',
    message: 'To: the network administrators',
  },
};

export const fakeCauseTexts: CauseTexts = {
  renderCause: ({ code }, language) => TEXTS[code]?.[language] ?? UNKNOWN,
  renderUndecided: (_code, language) => UNDECIDED[language],
  renderRemedy: ({ remedy }, language) => REMEDIES[remedy]?.[language] ?? { title: remedy, detail: '' },
  renderManual: (_cause, language) => MANUAL[language],
};

import type { Language, Text, TextOver } from '../domain/text.ts';
import type { Contact, ContactReason } from '../report/contacts.ts';

const REASONS: Readonly<Record<ContactReason, Text>> = {
  resolver: {
    'zh-CN': '系统设置的 DNS 服务器，查询下面这些地址',
    en: 'The name server this system is set to use, for the names below',
  },
  'second-resolver': {
    'zh-CN': '公共 DNS 服务器（普通 DNS 和 HTTPS），只用来核对人人都用的公开域名，绝不发送私有的名字',
    en: 'A public name server (by DNS and by HTTPS), to check well-known public names only; private names are never sent',
  },
  proxy: { 'zh-CN': '环境变量里的网络代理，go 通过它上网', en: 'The proxy that variables name; go goes through it' },
  'goproxy-entry': { 'zh-CN': 'GOPROXY 里的模块代理', en: 'A module proxy of the GOPROXY list' },
  sumdb: { 'zh-CN': '校验数据库，go 用它核对模块', en: 'The checksum database by which go verifies modules' },
  shadowed: {
    'zh-CN': '被别处的设置盖住的 GOPROXY，看它能不能用',
    en: 'A GOPROXY value that another setting hides, to see whether it would work',
  },
  comparison: {
    'zh-CN': '公共模块代理，用来对照：是一个地址的问题，还是整个网络的问题',
    en: 'A public module proxy for comparison: is it one host, or the whole network?',
  },
  asked: { 'zh-CN': '命令行里要求检查的地址', en: 'An address that the command line asks for' },
  direct: {
    'zh-CN': '模块自己的主机，go 直连（direct）时访问',
    en: 'The host of a module itself, where go fetches directly',
  },
  'private-module': {
    'zh-CN': '私有模块自己的主机，只有它会知道这个模块的名字',
    en: 'The host of a private module itself; nobody else learns its name',
  },
  'without-proxy': {
    'zh-CN': '代理连不上它时，不经过代理再试一次',
    en: 'Tried once without the proxy where the proxy does not get there',
  },
  'unused-proxy': {
    'zh-CN': '这台电脑上 go 没有用到的代理；直连不通时看它通不通',
    en: 'A proxy of this computer that go does not use; tried where the direct way fails',
  },
  'git-proxy': {
    'zh-CN': 'git 自己的代理，go 用 git 取模块时经过它',
    en: "git's own proxy, on the way of modules that git fetches",
  },
  rewritten: {
    'zh-CN': 'git 的设置（或它的默认地址）指向的代码主机',
    en: 'The code host that git goes to for a module, by its settings',
  },
  ssh: {
    'zh-CN': 'git 用 ssh 访问的代码主机；443 端口用来对照',
    en: 'A code host that git reaches by ssh; port 443 for comparison',
  },
};

const IF_NEEDED: Text = { 'zh-CN': '必要时', en: 'if needed' };
const ALWAYS: Text = { 'zh-CN': '总是', en: 'always' };

const VIA: TextOver<{ proxy: string }> = {
  'zh-CN': ({ proxy }) => `（经由 ${proxy}）`,
  en: ({ proxy }) => ` (through ${proxy})`,
};

/** Why something would be contacted, in one sentence. */
export function contactReason({ reason, via }: Contact, language: Language): string {
  return `${REASONS[reason][language]}${via === undefined ? '' : VIA[language]({ proxy: via })}`;
}

/** Whether it would be contacted in any case. */
export function contactWhen({ ifNeeded }: Contact, language: Language): string {
  return (ifNeeded ? IF_NEEDED : ALWAYS)[language];
}

/** What the list cannot know. */
export const CONTACTS_NOTE: Text = {
  'zh-CN':
    '这些服务可能把请求转到别的主机（例如下载用的存储），go 会跟过去。除此之外不联系任何人，检查结果只留在这台电脑上。',
  en: 'These services may redirect to other hosts, such as storage for downloads, and go follows. Nothing else is contacted; results stay on this computer.',
};

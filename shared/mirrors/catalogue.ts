import type { Text } from '../domain/text.ts';

/** A module mirror that everybody may use, as it was last known; what is measured here and now wins over all of it. */
export interface PublicMirror {
  /** Short name that `mirrors --switch` takes. */
  readonly id: string;
  readonly url: string;
  readonly name: Text;
  readonly operator: Text;
  readonly region: 'china' | 'world';
  /** Does it pass the checksum database through? */
  readonly sumdb: boolean;
  /** Further addresses of the same service. */
  readonly aliases: readonly string[];
  /** What people believe of it although it is not so, and what is. */
  readonly mistaken?: Text;
}

/** Sources: the operators' own pages, as surveyed in go-failures Part C; wrong attributions from Part D. */
export const PUBLIC_MIRRORS: readonly PublicMirror[] = [
  {
    id: 'goproxy.cn',
    url: 'https://goproxy.cn',
    name: { 'zh-CN': 'goproxy.cn', en: 'goproxy.cn' },
    operator: { 'zh-CN': '七牛云赞助，盛傲飞开发', en: 'sponsored by Qiniu, written by Aofei Sheng' },
    region: 'china',
    sumdb: true,
    aliases: [],
    mistaken: {
      'zh-CN': '不少文章说它是阿里云的。阿里云的是 mirrors.aliyun.com/goproxy/。',
      en: "Many articles call it Aliyun's. Aliyun's is mirrors.aliyun.com/goproxy/.",
    },
  },
  {
    id: 'goproxy.io',
    url: 'https://goproxy.io',
    name: { 'zh-CN': 'goproxy.io', en: 'goproxy.io' },
    operator: { 'zh-CN': 'goproxyio 开源项目', en: 'the goproxyio project' },
    region: 'china',
    sumdb: true,
    aliases: [],
    mistaken: {
      'zh-CN': '不少文章说它是七牛云的。七牛云赞助的是 goproxy.cn。',
      en: "Many articles call it Qiniu's. The one that Qiniu sponsors is goproxy.cn.",
    },
  },
  {
    id: 'aliyun',
    url: 'https://mirrors.aliyun.com/goproxy',
    name: { 'zh-CN': '阿里云', en: 'Aliyun' },
    operator: { 'zh-CN': '阿里云', en: 'Alibaba Cloud' },
    region: 'china',
    sumdb: false,
    aliases: [],
  },
  {
    id: 'tencent',
    url: 'https://mirrors.tencent.com/go',
    name: { 'zh-CN': '腾讯云', en: 'Tencent Cloud' },
    operator: { 'zh-CN': '腾讯云', en: 'Tencent Cloud' },
    region: 'china',
    sumdb: false,
    aliases: ['https://mirrors.cloud.tencent.com/go'],
  },
  {
    id: 'huawei',
    url: 'https://repo.huaweicloud.com/repository/goproxy',
    name: { 'zh-CN': '华为云', en: 'Huawei Cloud' },
    operator: { 'zh-CN': '华为云', en: 'Huawei Cloud' },
    region: 'china',
    sumdb: false,
    aliases: ['https://mirrors.huaweicloud.com/repository/goproxy'],
    mistaken: {
      'zh-CN': '有文章写成 goproxy.huaweicloud.com，华为云没有这个地址。',
      en: 'Some articles write goproxy.huaweicloud.com; Huawei Cloud has no such address.',
    },
  },
  {
    id: 'google',
    url: 'https://proxy.golang.org',
    name: { 'zh-CN': 'Go 官方', en: 'Go project' },
    operator: { 'zh-CN': 'Google', en: 'Google' },
    region: 'world',
    sumdb: false,
    aliases: [],
  },
];

/** A host that is in old settings and articles, and is no module mirror. */
export interface RetiredHost {
  readonly host: string;
  readonly why: Text;
  /** What was meant, where that is known. */
  readonly instead?: string;
}

const GONE: Text = { 'zh-CN': '已停止服务。', en: 'It has been shut down.' };
const NEVER: Text = {
  'zh-CN': '从来不是模块代理，只出现在互相抄的文章里。',
  en: 'It never was a module proxy; only articles that copy each other name it.',
};

/** Sources: go-failures F116 and Part D. */
export const RETIRED_HOSTS: readonly RetiredHost[] = [
  { host: 'gocenter.io', why: GONE },
  { host: 'athens.azurefd.net', why: GONE },
  { host: 'gonexus.dev', why: GONE },
  { host: 'goproxy.baidu.com', why: GONE },
  { host: 'proxy.golang.com.cn', why: GONE },
  { host: 'goproxy.huaweicloud.com', why: NEVER, instead: 'https://repo.huaweicloud.com/repository/goproxy' },
  { host: 'goproxy.qiniu.com', why: NEVER, instead: 'https://goproxy.cn' },
  { host: 'go.mirrors.bjtu.edu.cn', why: NEVER },
];

/** Hosts that serve other mirrors well, and never Go modules. */
export const HOSTS_WITHOUT_GOPROXY: readonly RetiredHost[] = [
  { host: 'mirrors.tuna.tsinghua.edu.cn', why: NEVER },
  { host: 'mirrors.ustc.edu.cn', why: NEVER },
];

/** The mirror that an address names, by its main address or another one of the same service; a trailing slash does not count. */
export function publicMirrorOf(url: string): PublicMirror | undefined {
  const bare = url.replace(/\/+$/u, '');
  return PUBLIC_MIRRORS.find((mirror) => mirror.url === bare || mirror.aliases.includes(bare));
}

/** Host names of every public mirror, lower case. */
export function publicMirrorHosts(): readonly string[] {
  return PUBLIC_MIRRORS.flatMap(({ url, aliases }) => [url, ...aliases]).map((url) => hostOf(url));
}

function hostOf(url: string): string {
  return url.replace(/^https:\/\//u, '').replace(/\/.*$/u, '');
}

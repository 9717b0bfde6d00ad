// Hosts that the meaning of an error depends on.

/** Hosts that were module proxies once, or never were although guides name them. */
export const RETIRED_PROXY_HOSTS: ReadonlySet<string> = new Set([
  'gocenter.io',
  'athens.azurefd.net',
  'gonexus.dev',
  'goproxy.baidu.com',
  'proxy.golang.com.cn',
  'goproxy.huaweicloud.com',
  'goproxy.qiniu.com',
  'mirrors.tuna.tsinghua.edu.cn',
  'mirrors.ustc.edu.cn',
  'go.mirrors.bjtu.edu.cn',
]);

/** Module proxies that are no checksum database at their root. */
export const MODULE_PROXY_HOSTS: ReadonlySet<string> = new Set([
  'goproxy.cn',
  'goproxy.io',
  'proxy.golang.org',
  'mirrors.aliyun.com',
  'mirrors.tencent.com',
  'mirrors.cloud.tencent.com',
  'repo.huaweicloud.com',
  'mirrors.huaweicloud.com',
  ...RETIRED_PROXY_HOSTS,
]);

/** Tells whether a host serves a public checksum database. */
export function isSumdbHost(host: string): boolean {
  return /^(?:sum\.golang\.org|sum\.golang\.google\.cn|gosum\.io)$/.test(host);
}

/** Tells whether a host serves Go's own vanity import paths, which every mirror has. */
export function isGoVanityHost(host: string): boolean {
  return /^(?:golang\.org|google\.golang\.org|go\.googlesource\.com)$/.test(host);
}

/** Tells whether the name of a certificate belongs to the sites whose addresses forged DNS answers usually give. */
export function isForgedAnswerName(name: string): boolean {
  return /(?:^|\.)(?:facebook\.com|twitter\.com|dropbox\.com|fbcdn\.net|facebook\.net)$/.test(name);
}

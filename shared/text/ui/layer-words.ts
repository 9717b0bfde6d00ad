import type { Layer } from '../../domain/layer.ts';
import type { TargetRole } from '../../domain/target.ts';
import type { Phase } from '../../domain/target-report.ts';
import type { Text } from '../../domain/text.ts';
import { same } from './phrases.ts';

/** Layers as people call them. */
export const LAYER_WORDS: Readonly<Record<Layer, Text>> = {
  go: { 'zh-CN': 'Go 安装', en: 'Go installation' },
  config: { 'zh-CN': 'Go 设置', en: 'Go settings' },
  project: { 'zh-CN': '项目 go.mod', en: 'Project' },
  proxy: { 'zh-CN': '网络代理 proxy', en: 'Network proxy' },
  net: { 'zh-CN': '网络连接', en: 'Network' },
  firewall: { 'zh-CN': '防火墙 firewall', en: 'Firewall' },
  av: { 'zh-CN': '安全软件 antivirus', en: 'Antivirus' },
  dns: { 'zh-CN': '域名解析 DNS', en: 'Name lookup (DNS)' },
  tcp: { 'zh-CN': '建立连接 TCP', en: 'Connection (TCP)' },
  tls: { 'zh-CN': '加密连接 TLS', en: 'Encryption (TLS)' },
  http: { 'zh-CN': '服务应答 HTTP', en: 'Answer (HTTP)' },
  sumdb: { 'zh-CN': '校验数据库 sumdb', en: 'Checksum database' },
  module: { 'zh-CN': '模块 module', en: 'Module' },
  vcs: { 'zh-CN': '代码仓库 VCS', en: 'Repository (VCS)' },
  cache: { 'zh-CN': '模块缓存 cache', en: 'Module cache' },
};

/** Phases of the waterfall, as short as its legend. */
export const PHASE_WORDS: Readonly<Record<Phase, Text>> = {
  dns: { 'zh-CN': '域名解析 DNS', en: 'DNS' },
  tcp: { 'zh-CN': '连接 TCP', en: 'TCP' },
  tls: { 'zh-CN': '握手 TLS', en: 'TLS' },
  ttfb: { 'zh-CN': '首字节', en: 'First byte' },
  transfer: { 'zh-CN': '传输', en: 'Transfer' },
};

/** The same where there is no room: the legend explains them. */
export const PHASE_SHORT_WORDS: Readonly<Record<Phase, Text>> = {
  dns: same('DNS'),
  tcp: same('TCP'),
  tls: same('TLS'),
  ttfb: { 'zh-CN': '首字节', en: 'First byte' },
  transfer: { 'zh-CN': '传输', en: 'Transfer' },
};

export const ROLE_WORDS: Readonly<Record<TargetRole, Text>> = {
  mirror: { 'zh-CN': '模块代理', en: 'Module proxy' },
  sumdb: { 'zh-CN': '校验数据库', en: 'Checksum database' },
  vcs: { 'zh-CN': '代码仓库', en: 'Repository' },
  proxy: { 'zh-CN': '网络代理', en: 'Network proxy' },
  redirect: { 'zh-CN': '跳转目标', en: 'Redirect target' },
  control: { 'zh-CN': '对照', en: 'Comparison' },
  other: same('—'),
};

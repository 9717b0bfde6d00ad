import { type KnownProduct, product } from './security-product.ts';

/** Products of companies, told by their services. A user can change nothing in them; the report is for the administrators. */
export const managedProducts: readonly KnownProduct[] = [
  edr(
    'qianxin-tianqing',
    '奇安信天擎',
    'QiAnXin Tianqing',
    ['qaxentclient', '360skylarsvc', 'qaxtqsvc'],
    ['天擎', 'qax'],
  ),
  edr('trellix', 'Trellix ENS', 'Trellix ENS', ['mfemms', 'mfevtp', 'masvc', 'macmnsvc', 'mfeesp'], ['trellix']),
  edr('kaspersky-endpoint', '卡巴斯基网络代理', 'Kaspersky Security Center agent', ['klnagent'], []),
  edr('symantec', 'Symantec Endpoint Protection', 'Symantec Endpoint Protection', ['sepmasterservice'], ['symantec']),
  edr(
    'trend-micro',
    'Trend Micro / 亚信安全',
    'Trend Micro',
    ['ntrtscan', 'tmlisten', 'ds_agent'],
    ['trend micro', '亚信'],
  ),
  edr('crowdstrike', 'CrowdStrike Falcon', 'CrowdStrike Falcon', ['csfalconservice', 'csagent'], ['crowdstrike']),
  edr('sentinelone', 'SentinelOne', 'SentinelOne', ['sentinelagent', 'sentinelmonitor'], ['sentinel']),
  edr('carbon-black', 'Carbon Black', 'Carbon Black', ['cbdefense', 'carbonblack', 'carbonblackk'], ['carbon black']),
  edr('cortex-xdr', 'Cortex XDR', 'Cortex XDR', ['cyserver', 'cyveraservice'], ['cortex']),
  edr('elastic-endpoint', 'Elastic Endpoint', 'Elastic Endpoint', ['elasticendpoint'], ['elastic']),
  edr('defender-for-endpoint', 'Microsoft Defender for Endpoint', 'Microsoft Defender for Endpoint', ['sense'], []),
  edr('sangfor-edr', '深信服 EDR', 'Sangfor EDR', ['edr_agent', 'edr_monitor', 'sfedrsvc'], ['深信服', 'sangfor']),
];

function edr(id: string, zh: string, en: string, services: readonly string[], names: readonly string[]): KnownProduct {
  return product({ id, name: { 'zh-CN': zh, en }, kind: 'edr', filtersNetwork: true, services, names });
}

// Written by `npm run gen`. Do not edit.
/** Ids of all probes. */
export const PROBE_IDS = [
  'av/guards',
  'cache/folder',
  'cache/locks',
  'cache/modules',
  'config/goproxy',
  'config/settings',
  'config/values',
  'dns/hosts-file',
  'dns/lookup',
  'dns/second-opinion',
  'dns/servers',
  'firewall/program-rules',
  'go/download',
  'go/installation',
  'http/failed-download',
  'http/module-protocol',
  'module/zip-hash',
  'net/route',
  'project/modules',
  'proxy/reply',
  'proxy/selection',
  'sumdb/lookup',
  'sumdb/support',
  'tcp/connect',
  'tls/handshake',
  'tls/large-hello',
] as const;

export type ProbeId = (typeof PROBE_IDS)[number];

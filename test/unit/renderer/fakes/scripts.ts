import type { Cause } from '../../../../shared/domain/cause.ts';
import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { Script } from './sessions.ts';
import { target } from './targets.ts';

const handshake: Evidence = {
  id: 'e12',
  probe: 'tls/handshake',
  operation: 'tls.handshake',
  startMs: 512,
  endMs: 655,
  input: { address: '142.250.72.145', port: 443, servername: 'proxy.golang.org' },
  failure: { word: 'connection-reset', detail: 'read ECONNRESET' },
  command: 'curl -sSIv --connect-to proxy.golang.org:443:142.250.72.145:443 https://proxy.golang.org/',
};

const otherName: Evidence = {
  id: 'e13',
  probe: 'tls/handshake',
  operation: 'tls.handshake',
  startMs: 660,
  endMs: 792,
  input: { address: '142.250.72.145', port: 443, servername: 'www.example.com' },
  result: { protocol: 'TLSv1.3', issuer: 'WR2, Google Trust Services' },
  command: 'curl -sSIv --connect-to www.example.com:443:142.250.72.145:443 https://www.example.com/',
};

const settings: Evidence = {
  id: 'e2',
  probe: 'config/settings',
  operation: 'process.run',
  startMs: 20,
  endMs: 61,
  input: { command: 'go env -json -changed' },
  result: {
    GOPROXY: 'https://proxy.golang.org,direct',
    source: 'machine',
    shadows: 'https://goproxy.cn,direct (goenv)',
  },
  command: 'go env -changed',
};

const sniBlocked: Cause = {
  code: 'tls.sni-blocked',
  layer: 'tls',
  subject: 'proxy.golang.org',
  params: { host: 'proxy.golang.org', address: '142.250.72.145', otherName: 'www.example.com', silent: false },
  certainty: 'confirmed',
  severity: 'error',
  targets: ['mirror:https://proxy.golang.org'],
  because: 'connection-reset',
  evidence: ['e12'],
  controls: ['e13', 'https://goproxy.cn'],
  explains: ['f1', 'f2', 'f3'],
  goMessage:
    'go: golang.org/x/text@v0.3.2: Get "https://proxy.golang.org/golang.org/x/text/@v/v0.3.2.info": read tcp 192.168.1.23:51234->142.250.72.145:443: wsarecv: An existing connection was forcibly closed by the remote host.',
};

const shadowed: Cause = {
  code: 'config.env-shadowed',
  layer: 'config',
  subject: 'GOPROXY',
  params: {
    value: 'https://proxy.golang.org,direct',
    source: 'machine',
    hidden: 'https://goproxy.cn,direct',
    hiddenWorks: true,
  },
  certainty: 'likely',
  severity: 'error',
  evidence: ['e2'],
  controls: ['https://goproxy.cn'],
  explains: [],
};

const unsafe: Cause = {
  code: 'go.mirror-unsafe-version',
  layer: 'go',
  subject: 'C:\\Go\\bin\\go.exe',
  params: { version: 'go1.26.1', safe: '1.26.2', mirror: 'goproxy.cn' },
  certainty: 'confirmed',
  severity: 'warning',
  advisory: true,
  evidence: [],
  explains: [],
};

function finding(id: string, probe: string, subject: string, outcome: 'fail' | 'skipped' | 'timed-out') {
  return { id, probe, code: 'http.reply', outcome, subject, params: {}, evidence: [] };
}

/** Blocked by name, and a good mirror hidden by a machine variable. */
export const broken: Script = {
  id: '20261122T023205Z-0b70c1',
  verdict: 'broken',
  certainAfter: 'tls/handshake',
  outcomes: {
    'config/settings': 'warn',
    'proxy/reply': 'skipped',
    'tls/handshake': 'fail',
    'http/module-protocol': 'fail',
    'module/zip-hash': 'skipped',
    'sumdb/support': 'fail',
    'sumdb/lookup': 'timed-out',
    'go/download': 'fail',
  },
  targets: [
    target('proxy.golang.org', { ms: [38, 61, 143], failure: 'connection-reset' }),
    target('goproxy.cn', { ms: [12, 24, 51, 88] }),
    target('sum.golang.org', { role: 'sumdb', ms: [41, 5000], failure: 'timed-out' }),
    target('mirrors.aliyun.com/goproxy', { ms: [15, 30, 66, 1290], verdict: 'slow' }),
    target('www.example.com', { role: 'control', ms: [22, 140, 160, 210] }),
  ],
  causes: [sniBlocked, shadowed],
  evidence: [settings, handshake, otherName],
  findings: [
    finding('f1', 'http/module-protocol', 'proxy.golang.org', 'fail'),
    finding('f2', 'sumdb/lookup', 'sum.golang.org', 'timed-out'),
    finding('f3', 'go/download', 'golang.org/x/text@v0.3.2', 'fail'),
  ],
};

export const healthy: Script = {
  id: '20261122T023305Z-0b70c2',
  verdict: 'healthy',
  outcomes: { 'proxy/reply': 'skipped' },
  targets: [
    target('goproxy.cn', { ms: [12, 24, 51, 88] }),
    target('sum.golang.org', { role: 'sumdb', ms: [41, 72, 95, 120] }),
    target('www.example.com', { role: 'control', ms: [22, 140, 160, 210] }),
  ],
  causes: [unsafe],
  evidence: [],
  findings: [],
  download: { modules: 3, seconds: 1.24 },
};

export const incomplete: Script = {
  id: '20261122T023405Z-0b70c3',
  verdict: 'incomplete',
  outcomes: { 'proxy/reply': 'skipped', 'go/download': 'timed-out', 'sumdb/lookup': 'timed-out' },
  targets: [
    target('goproxy.cn', { ms: [12, 24, 51, 4020], verdict: 'slow' }),
    target('sum.golang.org', { role: 'sumdb', ms: [41, 5000], failure: 'timed-out' }),
  ],
  causes: [],
  evidence: [],
  findings: [],
  undecided: ['go-not-finished'],
};

/** No cable, no Wi-Fi: nothing of the net was reached. */
export const offline: Script = {
  id: '20261122T023505Z-0b70c4',
  verdict: 'broken',
  outcomes: {
    'dns/lookup': 'fail',
    'net/route': 'fail',
    'tcp/connect': 'skipped',
    'tls/handshake': 'skipped',
    'http/module-protocol': 'skipped',
    'proxy/reply': 'skipped',
    'module/zip-hash': 'skipped',
    'sumdb/support': 'skipped',
    'sumdb/lookup': 'skipped',
    'go/download': 'fail',
  },
  targets: [
    target('proxy.golang.org', { ms: [3], failure: 'network-unreachable' }),
    target('goproxy.cn', { ms: [2], failure: 'network-unreachable' }),
    target('sum.golang.org', { role: 'sumdb', ms: [2], failure: 'network-unreachable' }),
  ],
  causes: [
    {
      code: 'net.offline',
      layer: 'net',
      subject: 'default-route',
      params: {},
      certainty: 'confirmed',
      severity: 'error',
      because: 'network-unreachable',
      targets: ['mirror:https://proxy.golang.org', 'mirror:https://goproxy.cn', 'sumdb:https://sum.golang.org'],
      evidence: [],
      controls: ['IPv4', 'IPv6'],
      explains: ['f1'],
      goMessage:
        'go: golang.org/x/text@v0.3.2: Get "https://proxy.golang.org/golang.org/x/text/@v/v0.3.2.info": dial tcp: lookup proxy.golang.org: no such host',
    },
  ],
  evidence: [],
  findings: [finding('f1', 'go/download', 'golang.org/x/text@v0.3.2', 'fail')],
};

export const SCRIPTS: Readonly<Record<string, Script>> = { broken, healthy, incomplete };

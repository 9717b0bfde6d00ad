import type { SessionResult } from '../../../../shared/domain/session.ts';
import type { PhaseReport, TargetReport } from '../../../../shared/domain/target-report.ts';

/** Whose run it is: everything that must not leave. */
export interface Owner {
  readonly user: string;
  readonly home: string;
  /** Host of private modules. */
  readonly host: string;
  readonly address: string;
  /** Password in the proxy's address. */
  readonly proxyPassword: string;
  readonly netrcPassword: string;
  readonly token: string;
}

const none: PhaseReport = { ms: null };

function target(id: string, role: TargetReport['role'], phases: Partial<TargetReport['phases']>): TargetReport {
  const url = id.slice(id.indexOf(':') + 1);
  const all = { dns: none, tcp: none, tls: none, ttfb: none, transfer: none, ...phases };
  const failed = Object.values(all).some((phase) => phase.failure);
  return { id, url, role, phases: all, verdict: failed ? 'failed' : 'ok', startMs: 12 };
}

/** A run on a Windows computer behind a company proxy, with the owner's names in every kind of field. */
export function sampleRun({ user, home, host, address, proxyPassword, netrcPassword, token }: Owner): SessionResult {
  const mirror = `mirror:https://${host}/repository/go`;
  const proxy = `http://${encodeURIComponent(user)}:${encodeURIComponent(proxyPassword)}@${address}:8080`;
  const module = `${host}/team/secret-app`;
  const goMessage = `go: ${module}@v1.2.0: git ls-remote -q https://${host}/team/secret-app in ${home}\\go\\pkg\\mod\\cache\\vcs\\0af: fatal: could not read Username for 'https://${encodeURIComponent(user)}@${host}'`;
  const settings: SessionResult['settings'] = [
    {
      name: 'GOPROXY',
      value: `https://${host}/repository/go,https://goproxy.cn,direct`,
      source: 'user',
      shadows: [{ source: 'goroot', value: 'https://proxy.golang.org,direct' }],
    },
    { name: 'GOPRIVATE', value: `*.${host},github.com/secret-org`, source: 'goenv', shadows: [] },
    { name: 'HTTPS_PROXY', value: proxy, source: 'process', shadows: [] },
    { name: 'GOPATH', value: `${home}\\go`, source: 'default', shadows: [] },
  ];
  return {
    id: '20260601T080000Z-0a1b2c',
    startedAt: '2026-06-01T08:00:00.000Z',
    durationMs: 4210,
    tool: { version: '0.1.0', platform: 'windows-x64' },
    host: {
      os: 'windows',
      arch: 'x64',
      locale: 'zh-CN',
      go: { version: 'go1.26.4', path: `${home}\\sdk\\go\\bin\\go.exe` },
    },
    verdict: 'broken',
    undecided: [],
    note: `Call of ${user}, files in ${home}\\go.\nAsks for ${module} by ${proxy}; ${address} answers.`,
    causes: [
      {
        code: 'http.stalled',
        layer: 'http',
        subject: host,
        params: { host, url: `https://${host}/repository/go/github.com/google/uuid/@v/v1.1.1.info`, ms: 9000 },
        certainty: 'confirmed',
        severity: 'error',
        because: 'timed-out',
        targets: [mirror],
        evidence: ['e1', 'e2'],
        explains: ['f4'],
        controls: ['mirror:https://goproxy.cn'],
        goMessage,
      },
    ],
    findings: [
      ...settings.map((setting, index) => ({
        id: `s${index}`,
        probe: 'config/settings',
        code: 'setting.value',
        outcome: 'ok' as const,
        subject: setting.name,
        params: { setting },
        evidence: [],
      })),
      {
        id: 'f1',
        probe: 'dns/lookup',
        code: 'dns.lookup',
        outcome: 'ok',
        subject: host,
        params: { target: mirror, host, a: { addresses: [address] }, aaaa: { addresses: ['fd12:3456::7'] }, ms: 3 },
        evidence: ['e1'],
      },
      {
        id: 'f4',
        probe: 'http/module-protocol',
        code: 'http.reply',
        outcome: 'timed-out',
        subject: host,
        params: { target: mirror, url: `https://${host}/repository/go`, method: 'GET', purpose: 'protocol', ms: 9000 },
        evidence: ['e2'],
      },
      {
        id: 'f5',
        probe: 'go/download',
        code: 'go.download-error',
        outcome: 'fail',
        subject: module,
        params: {
          module,
          version: 'v1.2.0',
          text: goMessage,
          hints: [{ code: 'vcs.credentials-missing', subject: host }],
        },
        evidence: ['e3'],
      },
    ],
    evidence: [
      {
        id: 'e1',
        probe: 'dns/lookup',
        operation: 'dns.lookup',
        startMs: 12,
        endMs: 15,
        input: { name: host },
        result: { addresses: [address, 'fd12:3456::7'] },
        command: `Resolve-DnsName -Name ${host} -Type A`,
      },
      {
        id: 'e2',
        probe: 'http/module-protocol',
        operation: 'http.get',
        startMs: 20,
        endMs: 9020,
        input: { url: `https://${host}/repository/go/github.com/google/uuid/@v/v1.1.1.info`, via: proxy },
        failure: { word: 'timed-out', detail: `no answer; sent Proxy-Authorization: Basic ${token}` },
        command: `curl.exe -v -x ${proxy} https://${host}/repository/go`,
      },
      {
        id: 'e3',
        probe: 'go/download',
        operation: 'go.download',
        startMs: 20,
        endMs: 4000,
        input: {
          folder: `${home.replaceAll('\\', '/')}/go`,
          file: encodeURI(`file:///${home.replaceAll('\\', '/')}/go.mod`),
        },
        result: {
          netrc: `machine ${host}\n  login ${user}\n  password ${netrcPassword}\n`,
          output: `<script>alert(1)</script>\u001b[31mremote: token=${token} "quoted" & ${JSON.stringify(home)}`,
        },
        failure: { word: 'exit-status', detail: goMessage },
        command: `go mod download ${module}@v1.2.0`,
      },
    ],
    targets: [
      target(mirror, 'mirror', {
        dns: { ms: 3 },
        tcp: { ms: 4 },
        tls: { ms: 20 },
        ttfb: { ms: 9000, failure: 'timed-out' },
      }),
      target('mirror:https://goproxy.cn', 'mirror', {
        dns: { ms: 9 },
        tcp: { ms: 24 },
        tls: { ms: 41 },
        ttfb: { ms: 160 },
      }),
      target(`proxy:http://${address}:8080`, 'proxy', { tcp: { ms: 2 } }),
    ],
    settings,
    walk: [
      { entry: `https://${host}/repository/go`, separator: ',', wouldServe: false, status: 'stops', why: 'timed-out' },
      { entry: 'https://goproxy.cn', separator: ',', wouldServe: true, status: 'not-reached', why: 'ok' },
    ],
    goRun: {
      command: `go mod download ${module}@v1.2.0`,
      exitCode: 1,
      hangingUrl: `https://${host}/repository/go`,
      modules: 3,
      failed: 1,
      bytes: 12_345,
      seconds: 3.9,
      errors: [goMessage],
    },
  };
}

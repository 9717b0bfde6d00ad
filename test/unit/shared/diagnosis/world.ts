import type { CertificateFacts } from '../../../../shared/domain/certificate-facts.ts';
import type { FailureWord } from '../../../../shared/domain/failure.ts';
import type {
  Finding,
  FindingDraft,
  JudgementDraft,
  ObservationCode,
  ObservationParams,
} from '../../../../shared/domain/finding.ts';
import type { CheckOutcome } from '../../../../shared/domain/outcome.ts';
import type { Setting, SettingSource } from '../../../../shared/domain/setting.ts';
import type { Target, TargetRole } from '../../../../shared/domain/target.ts';
import { explainText } from '../../../../shared/go/error-text.ts';

// What probes saw of a world, written as briefly as a broken world can be told.

export type Draft = FindingDraft | JudgementDraft;
type Part = Draft | readonly Draft[];

/** Findings as the runner numbers them: `f1`, `f2` …; a draft without evidence gets one entry of its own. */
export function world(...parts: readonly Part[]): readonly Finding[] {
  return parts.flat().map((draft, index) => ({
    ...draft,
    id: `f${index + 1}`,
    probe: 'test/probe',
    params: draft.params as Finding['params'],
    evidence: draft.evidence.length > 0 ? draft.evidence : [`e${index + 1}`],
  }));
}

/** One observation. */
export function saw<C extends ObservationCode>(
  code: C,
  params: ObservationParams[C],
  outcome: CheckOutcome = 'ok',
  subject = '',
): Draft {
  return { code, outcome, subject, params, evidence: [] } as unknown as Draft;
}

/** A judgement that a probe makes itself. */
export function judged(code: string, subject: string, params: Readonly<Record<string, unknown>>): Draft {
  return { code, outcome: 'fail', subject, params, evidence: [] };
}

export function setting(
  name: string,
  value: string,
  source: SettingSource = 'goenv',
  shadows: Setting['shadows'] = [],
): Draft {
  return saw('setting.value', { setting: { name, value, source, shadows } }, 'ok', name);
}

export const goproxy = (value: string, source: SettingSource = 'goenv'): Draft => setting('GOPROXY', value, source);

type HttpParams = ObservationParams['http.reply'];

/** How far the way to a host goes. Everything below the layer that is given passes; nothing above it is seen. */
export interface Way {
  readonly role?: TargetRole;
  readonly url?: string;
  readonly entry?: number;
  readonly shadowed?: boolean;
  /** Id of the proxy on the way. */
  readonly through?: string;
  readonly tunnel?: FailureWord | number;
  readonly dns?: FailureWord;
  readonly addresses?: readonly string[];
  readonly tcp?: FailureWord;
  readonly tls?: FailureWord;
  readonly certificate?: Partial<CertificateFacts>;
  readonly http?: FailureWord | Partial<HttpParams>;
  /** True: nothing was probed beyond declaring it. */
  readonly untried?: boolean;
}

/** Findings about the way to one host. */
export function way(host: string, script: Way = {}): readonly Draft[] {
  const target = targetOf(host, script);
  const declared = saw('target.declared', { target }, 'ok', target.url);
  if (script.untried) return [declared];
  const seen: Draft[] = [declared];
  const stops = (failure: unknown): boolean => failure !== undefined;
  if (script.through === undefined) {
    seen.push(lookupOf(target, script));
    if (stops(script.dns)) return seen;
    seen.push(...connectionsOf(target, script));
    if (stops(script.tcp)) return seen;
  } else {
    seen.push(tunnelOf(target, script));
    if (stops(script.tunnel)) return seen;
  }
  if (target.tls) seen.push(handshakeOf(target, script));
  if (stops(script.tls) || target.role === 'sumdb') return seen;
  return [...seen, replyOf(target, script)];
}

export const mirror = (host: string, script: Way = {}): readonly Draft[] =>
  way(host, { role: 'mirror', entry: 0, ...script });
export const control = (host: string, script: Way = {}): readonly Draft[] => way(host, { role: 'control', ...script });
export const sumdb = (script: Way = {}): readonly Draft[] => way('sum.golang.org', { role: 'sumdb', ...script });

/** The proxy itself, as a target: its port answers, or fails in some way. */
export function proxy(url: string, variable: string, tcp?: FailureWord): readonly Draft[] {
  const { hostname: host, port, protocol } = new URL(url);
  const target: Target = {
    id: `proxy:${url}`,
    role: 'proxy',
    url,
    host,
    port: Number(port),
    tls: protocol === 'https:',
    route: { kind: 'direct' },
    variable,
    scheme: protocol.slice(0, -1),
  };
  const script: Way = tcp === undefined ? {} : { tcp };
  return [saw('target.declared', { target }), lookupOf(target, script), ...connectionsOf(target, script)];
}

/** The real download: its exit code, and what it printed. Hints are what the error texts really yield. */
export function ran(exitCode: number | null, texts: readonly string[] = [], hangingUrl?: string): readonly Draft[] {
  const params = {
    exitCode,
    modules: 1,
    failed: texts.length,
    bytes: exitCode === 0 ? 1000 : 0,
    seconds: 1,
    ...(hangingUrl === undefined ? {} : { hangingUrl, stoppedAfterMs: 9000 }),
  };
  const errors = texts.map((text) => {
    const hints = explainText(text).map(({ code, subject }) => (subject === undefined ? { code } : { code, subject }));
    return saw('go.download-error', { text, hints }, 'fail', 'go');
  });
  return [saw('go.download', params, exitCode === 0 ? 'ok' : 'fail', 'go mod download'), ...errors];
}

/** Another resolver gives an address of a mirror, which works or does not. */
export function secondOpinion(host: string, address: string, works: boolean): Draft {
  const params = { target: idOf(host), host, server: '8.8.8.8', address, works };
  return saw('dns.second-opinion-works', params, works ? 'ok' : 'warn');
}

/** Does a mirror pass the checksum database through? "Not here" is as good an answer as yes. */
export function supported(host: string, status: number, role = 'mirror'): Draft {
  const url = `https://${host}`;
  const params = {
    target: `${role}:${url}`,
    url,
    method: 'GET',
    purpose: 'sumdb-supported',
    ms: 1,
    attempts: 1,
  } as const;
  return saw('http.reply', { ...params, status }, [200, 404, 410].includes(status) ? 'ok' : 'fail', url);
}

/** What a mirror said to another question than the first. */
export function asked(
  host: string,
  purpose: HttpParams['purpose'],
  answer: number | FailureWord,
  body: NonNullable<HttpParams['body']> = 'info',
): Draft {
  const url = `https://${host}/${purpose}`;
  const said = typeof answer === 'number' ? { status: answer, body } : { failure: answer };
  const good = purpose === 'absent' ? answer === 404 : answer === 200;
  const params = { target: idOf(host), url, method: 'GET', purpose, ms: 30, attempts: 1, ...said } as const;
  return saw('http.reply', params, good ? 'ok' : 'warn', url);
}

export const idOf = (host: string, role: TargetRole = 'mirror'): string => `${role}:https://${host}`;

function targetOf(host: string, { role = 'mirror', url = `https://${host}`, entry, shadowed, through }: Way): Target {
  const { port, protocol } = new URL(url);
  const tls = protocol === 'https:';
  return {
    id: `${role}:${url}`,
    role,
    url,
    host,
    port: port === '' ? (tls ? 443 : 80) : Number(port),
    tls,
    route: through === undefined ? { kind: 'direct' } : { kind: 'proxy', proxy: through },
    ...(entry === undefined || role !== 'mirror' ? {} : { entry }),
    ...(shadowed === undefined ? {} : { shadowed }),
  };
}

function lookupOf(target: Target, { dns, addresses = ['192.0.2.1'] }: Way): Draft {
  const { id, host } = target;
  const answer = dns === undefined ? { addresses } : { addresses: [], failure: dns };
  const params = { target: id, host, a: answer, aaaa: { addresses: [] }, ms: 5 };
  return saw('dns.lookup', params, dns === undefined ? 'ok' : 'fail', host);
}

function connectionsOf(target: Target, { tcp, addresses = ['192.0.2.1'] }: Way): readonly Draft[] {
  return addresses.map((address) => {
    const family = address.includes(':') ? (6 as const) : (4 as const);
    const base = { target: target.id, address, port: target.port, family, ms: 9, attempts: tcp === undefined ? 1 : 2 };
    return saw('tcp.connect', { ...base, ...failing(tcp) }, tcp === undefined ? 'ok' : 'fail', address);
  });
}

function tunnelOf({ id, host }: Target, { tunnel }: Way): Draft {
  const answer =
    typeof tunnel === 'number' ? { status: tunnel } : tunnel === undefined ? { status: 200 } : { failure: tunnel };
  const speaks = typeof tunnel === 'string' ? ('unknown' as const) : ('http' as const);
  return saw('proxy.reply', { target: id, speaks, ...answer }, tunnel === undefined ? 'ok' : 'fail', host);
}

function handshakeOf({ id, host }: Target, { tls, certificate, addresses = ['192.0.2.1'] }: Way): Draft {
  const sent =
    certificate || tls === undefined || tls.startsWith('tls-')
      ? { certificate: { ...CERTIFICATE, ...certificate } }
      : {};
  const base = { target: id, address: addresses[0] ?? '', servername: host, ms: 20, attempts: 1 };
  return saw('tls.handshake', { ...base, ...sent, ...failing(tls) }, tls === undefined ? 'ok' : 'fail', host);
}

function replyOf({ id, url }: Target, { http }: Way): Draft {
  const asked = `${url}/github.com/google/uuid/@v/v1.1.1.info`;
  const base = { target: id, url: asked, method: 'GET', purpose: 'protocol', ms: 30, attempts: 1 } as const;
  const answer =
    http === undefined ? { status: 200, body: 'info' as const } : typeof http === 'string' ? { failure: http } : http;
  return saw('http.reply', { ...base, ...answer }, http === undefined ? 'ok' : 'fail', asked);
}

function failing(failure: FailureWord | undefined): { readonly failure?: FailureWord } {
  return failure === undefined ? {} : { failure };
}

const CERTIFICATE: CertificateFacts = {
  subject: 'CN=goproxy.cn',
  issuer: 'CN=R12',
  root: 'ISRG Root X1',
  names: ['goproxy.cn'],
  notBefore: Date.parse('2026-01-01T00:00:00Z'),
  notAfter: Date.parse('2026-12-31T00:00:00Z'),
  selfSigned: false,
  fingerprint: '00',
};

/** What one resolver says about a host, in both families. */
export function answered(
  host: string,
  server: string,
  answer: readonly string[] | FailureWord,
  configured = true,
): Draft {
  const failed = typeof answer === 'string' ? { addresses: [], failure: answer } : null;
  const a = failed ?? { addresses: answer as readonly string[] };
  const aaaa = failed ?? { addresses: [] };
  const params = { target: idOf(host), host, server, configured, transport: 'udp', a, aaaa, ms: 5 } as const;
  return saw('dns.server-answer', params, failed ? (configured ? 'fail' : 'warn') : 'ok', server);
}

/** The request that the real `go` failed at, made again at a mirror. */
export function again(host: string, answer: Partial<HttpParams>): Draft {
  const url = `https://${host}/github.com/google/uuid/@v/v1.1.1.zip`;
  const base = { target: idOf(host), url, method: 'GET', purpose: 'download', ms: 30, attempts: 1 } as const;
  const good = answer.failure === undefined && answer.status === 200;
  return saw('http.reply', { ...base, ...answer }, good ? 'ok' : 'fail', url);
}

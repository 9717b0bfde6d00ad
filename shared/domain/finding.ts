import type { CertificateFacts } from './certificate-facts.ts';
import type { FailureWord } from './failure.ts';
import type { GuardObservations } from './guard-observations.ts';
import type { HttpPurpose } from './http-purpose.ts';
import type { LocalObservations } from './local-observations.ts';
import type { CheckOutcome } from './outcome.ts';
import type { Target } from './target.ts';
import type { VcsObservations } from './vcs-observations.ts';

/** One name looked up in one address family. Empty `addresses` with no failure means: the name exists, this family has none. */
export interface FamilyAnswer {
  readonly addresses: readonly string[];
  readonly failure?: FailureWord;
  /** Of the times that were needed so many ended in "server failure"; absent where the first answer was taken. */
  readonly tries?: { readonly all: number; readonly failed: number };
}

/** Of the `attempts` so many failed, the last of them in this way; the others went well. */
export interface Unsteady {
  readonly failed: number;
  readonly failure?: FailureWord;
  readonly status?: number;
}

/** What a body turned out to be, whatever its Content-Type says. */
export type BodyKind = 'info' | 'mod' | 'zip' | 'list' | 'html' | 'text' | 'other' | 'empty';

/**
 * What probes observe, by code, with its params. A finding says what was seen; only causes judge. A probe may also emit a
 * cause code itself as finding code where observation and judgement are one (a setting that does not parse).
 */
export interface ObservationParams extends GuardObservations, LocalObservations, VcsObservations {
  'goproxy.list': { value: string; entries: readonly string[] };
  'proxy.selected': { target: string; variable: string; url: string };
  'proxy.reply': {
    target: string;
    speaks: 'http' | 'socks5' | 'tls' | 'nothing' | 'unknown';
    status?: number;
    failure?: FailureWord;
    reason?: string;
    /** A SOCKS proxy closed the connection once it had the address, without a reply. */
    closed?: true;
  };
  /** A proxy that this machine has and `go` does not use for https: does the way through it work? */
  'proxy.unused': {
    target: string;
    origin: 'ALL_PROXY' | 'HTTP_PROXY' | 'system' | 'winhttp' | 'npm';
    /** Without credentials. */
    url: string;
    works: boolean;
    /** The PAC script that named it, for this address and this moment. */
    pac?: string;
    failure?: FailureWord;
  };
  /** The way through the proxy failed; was the service reached without it? */
  'proxy.without': { target: string; works: boolean; addresses: readonly string[]; failure?: FailureWord };
  'net.route': { ipv4: boolean; ipv6: boolean };
  'dns.hosts-line': { target: string; host: string; address: string; file: string; line: number; text: string };
  /** Windows asks these servers for the name, and not those of the connection. */
  'dns.name-rule': {
    target: string;
    host: string;
    names: readonly string[];
    servers: readonly string[];
    byPolicy: boolean;
  };
  'dns.lookup': {
    target: string;
    host: string;
    a: FamilyAnswer;
    aaaa: FamilyAnswer;
    /** Both asked in one question, where that was needed more than once. */
    both?: FamilyAnswer;
    ms: number;
  };
  'dns.server-answer': {
    target: string;
    host: string;
    server: string;
    /** False for a second opinion that this computer is not configured to use. */
    configured: boolean;
    transport: 'udp' | 'tcp' | 'https';
    a: FamilyAnswer;
    aaaa: FamilyAnswer;
    ms: number;
  };
  /** A name that surely does not exist was answered with an address: somebody answers in the server's place. */
  'dns.random-label-answered': {
    target: string;
    host: string;
    server: string;
    label: string;
    addresses: readonly string[];
  };
  /** One question, and answers that cannot all be true, in order of arrival: somebody answers in the server's place. */
  'dns.rival-answers': {
    target: string;
    host: string;
    server: string;
    answers: readonly (readonly string[])[];
  };
  /** The second opinion's address was tried for real: does the named service answer there? */
  'dns.second-opinion-works': {
    target: string;
    host: string;
    server: string;
    address: string;
    works: boolean;
    failure?: FailureWord;
  };
  'tcp.connect': {
    target: string;
    address: string;
    port: number;
    family: 4 | 6;
    ms: number;
    attempts: number;
    unsteady?: Unsteady;
    failure?: FailureWord;
  };
  'tls.handshake': {
    target: string;
    address: string;
    servername: string;
    ms: number;
    attempts: number;
    unsteady?: Unsteady;
    protocol?: string;
    /** Agreed on by ALPN. */
    alpn?: string;
    failure?: FailureWord;
    certificate?: CertificateFacts;
    /** Untrusted by the roots that variables name; the system's own would have trusted it. */
    trustedBySystem?: boolean;
  };
  /** SNI A/B: the same address asked for another name, right after the real name failed there. */
  'tls.other-name': { target: string; address: string; servername: string; ms: number; failure?: FailureWord };
  /** A port of https that does not speak TLS was asked in plain words: what is there? */
  'tls.port-speaks': { target: string; address: string; speaks: 'http' | 'ssh' | 'other' | 'nothing'; banner?: string };
  /** The same address and name, greeted another way: is it the manner of the hello? */
  'tls.other-hello': {
    target: string;
    address: string;
    hello: 'legacy' | 'large' | 'ordinary' | 'h2';
    ms: number;
    protocol?: string;
    failure?: FailureWord;
  };
  /** After a large hello failed: a request of the same size over a connection that a small hello opened. */
  'tls.large-request': { target: string; address: string; bytes: number; failure?: FailureWord };
  /** After silence: a hello with the same name that has to be refused. Did the few bytes of the refusal arrive? */
  'tls.small-answer': {
    target: string;
    address: string;
    servername: string;
    ms: number;
    alert: boolean;
    failure?: FailureWord;
  };
  'http.reply': {
    target: string;
    url: string;
    method: 'GET' | 'HEAD';
    purpose: HttpPurpose;
    ms: number;
    attempts: number;
    unsteady?: Unsteady;
    status?: number;
    failure?: FailureWord;
    contentType?: string;
    /** Where a redirect that is not followed leads, without its query. */
    location?: string;
    /** Addresses that redirects led to, without their queries. */
    hops?: readonly string[];
    /** True when `failure` is that of the way to the last hop, which was not reached. */
    unreachable?: boolean;
    retryAfter?: string;
    /** How the same ended over HTTP/2, where it was cut off: the code of the stream's end. */
    streamEnd?: string;
    body?: BodyKind;
    /** For `.info`: the version asked for and the one that the reply tells of. */
    asked?: string;
    told?: string;
    server?: string;
    /** First line of a text/plain refusal, control characters removed. */
    reason?: string;
    /** The Date header, and the clock of this computer when it arrived; epoch milliseconds. */
    date?: number;
    clock?: number;
  };
  /** Questions beside the download that a mirror was not asked: something else was certain before, or it fell silent. */
  'http.not-asked': { target: string; purposes: readonly HttpPurpose[] };
  'sumdb.lookup': {
    target: string;
    name: string;
    /** The mirror that passed the question through, or undefined when asked directly. */
    through?: string;
    module: string;
    verified: boolean;
    failure?: FailureWord;
    status?: number;
    /** What does not hold in an answer that came, in the words of `go`. */
    problem?: string;
  };
  'module.hash': { target: string; module: string; version: string; h1: string; signed?: string; matches?: boolean };
  'module.set': { source: 'project' | 'asked' | 'built-in'; modules: readonly { path: string; version: string }[] };
  'go.download': {
    exitCode: number | null;
    stoppedAfterMs?: number;
    hangingUrl?: string;
    /** Addresses where `go` was told that a module is not there, as its trace says. */
    absent?: readonly string[];
    modules: number;
    failed: number;
    /** Bytes of all zips that arrived. */
    bytes: number;
    seconds: number;
  };
  'go.download-error': {
    module?: string;
    version?: string;
    text: string;
    /** Codes that the text alone points to, from `shared/go/error-text.ts`. */
    hints: readonly { code: string; subject?: string }[];
    host?: string;
  };
  'probe.ended': { outcome: CheckOutcome; reason?: string };
  'target.declared': { target: Target };
}

export type ObservationCode = keyof ObservationParams;

/** One thing that a probe saw. `code` is an observation, or a cause code where seeing is judging. */
export interface Finding<C extends string = string> {
  readonly id: string;
  readonly probe: string;
  readonly code: C;
  readonly outcome: CheckOutcome;
  readonly subject: string;
  readonly params: C extends ObservationCode ? ObservationParams[C] : Readonly<Record<string, unknown>>;
  /** Ids of the evidence it rests on. */
  readonly evidence: readonly string[];
}

/** A finding before the runner gives it an id. */
export type FindingDraft = {
  readonly [C in ObservationCode]: Omit<Finding<C>, 'id' | 'probe'>;
}[ObservationCode];

/** A finding whose code is a cause's: observation and judgement in one. */
export interface JudgementDraft {
  readonly code: string;
  readonly outcome: CheckOutcome;
  readonly subject: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly evidence: readonly string[];
}

/** Findings by code, typed. The only way in which rules read findings. */
export class FindingIndex {
  readonly #byCode = new Map<string, Finding[]>();
  readonly #byTarget = new Map<string, Finding[]>();
  readonly all: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    this.all = findings;
    for (const finding of findings) {
      put(this.#byCode, finding.code, finding);
      const { target } = finding.params as { target?: unknown };
      if (typeof target === 'string') put(this.#byTarget, target, finding);
    }
  }

  /** All findings with this observation code, in the order in which they were made. */
  of<C extends ObservationCode>(code: C): readonly Finding<C>[] {
    return (this.#byCode.get(code) ?? []) as unknown as readonly Finding<C>[];
  }

  /** The same, about one target only. */
  about<C extends ObservationCode>(code: C, target: string): readonly Finding<C>[] {
    return this.aboutTarget(target).filter((f) => f.code === code) as unknown as readonly Finding<C>[];
  }

  /** Everything about one target, in the order in which it was found. */
  aboutTarget(target: string): readonly Finding[] {
    return this.#byTarget.get(target) ?? [];
  }

  /** Findings that carry a cause's own code. */
  judged(code: string): readonly Finding[] {
    return this.#byCode.get(code) ?? [];
  }
}

function put(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  const list = map.get(key);
  if (list) list.push(finding);
  else map.set(key, [finding]);
}

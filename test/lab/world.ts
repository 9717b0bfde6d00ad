import type { sites } from './internet.ts';

/** A public server of the lab's internet. */
export type HostName = keyof typeof sites;

export interface Site {
  readonly addresses: readonly string[];
  /** `silent`: nothing but what `ssh` adds; `doh`: a public resolver over HTTPS, certified for its addresses. */
  readonly role: 'mirror' | 'sumdb' | 'page' | 'portal' | 'git' | 'silent' | 'doh';
  /** Role `mirror`: the path it is served below, whether it passes the checksum database through, and has private modules. */
  readonly mirror?: { readonly path: string; readonly sumdb: boolean; readonly private?: boolean };
  readonly git?: CodeHost;
  readonly names?: readonly string[];
  readonly certificate?: Certificate;
  /** Addresses that show another one, as a server that was forgotten at a renewal. */
  readonly certificateAt?: Readonly<Record<string, Certificate>>;
  /** No TLS on port 443. */
  readonly plainOn443?: boolean;
  /** What port 443 says to whoever connects, in place of TLS. */
  readonly rawOn443?: readonly Part[];
  /** Days by which its Date headers are ahead. */
  readonly clockDays?: number;
  /** The newest protocol it speaks. */
  readonly newestTls?: '1.0' | '1.1' | '1.2';
  readonly faults?: readonly ServerFault[];
}

/** Role `git`: the lab's repositories of this host, by git's own server, and their go-import pages. */
export interface CodeHost {
  /** What everything needs; without a user all is public. */
  readonly user?: string;
  readonly password?: string;
  /**
   * `gitlab`: pages tell those who may not see a project the first two parts of its path. `github`: no pages. `closed`: pages
   * for those who have signed in. Without: pages for what there is.
   */
  readonly style?: 'gitlab' | 'github' | 'closed';
  /** Says "not found" to those who may not see a repository. */
  readonly hides?: true;
  /** Where its pages lead instead of to itself by https, e.g. `ssh://git@git.corp.example.com`. */
  readonly repositories?: string;
  /** Pages that lead elsewhere: repository by module. */
  readonly imports?: Variables;
}

/** A real sshd on an address of a site, with the lab's repositories. It takes the lab's client key. */
export interface SshServer {
  readonly host: HostName;
  /** 22 if absent. */
  readonly port?: number;
  /** Whose repositories, if not its own. */
  readonly repositories?: HostName;
  /** False: it forwards no connections, as `ssh -D` wants them. */
  readonly forwarding?: false;
}

/** The certificate a site shows. All but `intercepted`, `self-signed` and `company` come from the root that clients trust. */
export type Certificate =
  | { readonly kind: 'good' | 'expired' | 'not-yet-valid' | 'self-signed' | 'incomplete-chain' | 'company' }
  /** No certificate at all in the place of one. */
  | { readonly kind: 'garbage' }
  /** A good one, with this common name and with more names than it needs, `padding` of them without meaning. */
  | { readonly kind: 'odd'; readonly subject: string; readonly names?: readonly string[]; readonly padding?: number }
  | { readonly kind: 'wrong-host'; readonly host: string }
  | { readonly kind: 'intercepted'; readonly organization: string };

/** What a site answers instead, to requests whose path matches the regular expression `match` (default: all). */
export type ServerFault = {
  readonly match?: string;
  /** All but the last of every so many requests of one path, counted: the others are answered well. */
  readonly every?: number;
} & (
  | { readonly kind: 'status'; readonly status: number; readonly text: string; readonly headers?: Variables }
  | { readonly kind: 'html'; readonly text: string }
  /** With `keepPath` the path of the request is appended. */
  | { readonly kind: 'redirect'; readonly to: string; readonly keepPath?: true }
  /** Answers well, after a while. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Accepts the request and never answers. */
  | { readonly kind: 'stall' }
  /** Sends half of the body, then nothing more, or closes. */
  | { readonly kind: 'stall-body' | 'truncate' }
  /** Labels the answer gzip and sends it as it is. */
  | { readonly kind: 'false-gzip' }
  /** Changes a source file inside a zip, or puts one into it that does not belong there. */
  | { readonly kind: 'tamper' | 'stray-file' }
  | { readonly kind: 'wrong-info'; readonly version: string }
  /** Takes the connection over and sends this, whatever HTTP says. */
  | { readonly kind: 'raw'; readonly send: readonly Part[] }
);

/** A stretch of bytes that a hostile server sends: once, `times` times, or for ever (-1). */
export interface Part {
  readonly text?: string;
  readonly base64?: string;
  /** So many MiB of zeros, packed. */
  readonly gzipOfZeros?: number;
  readonly times?: number;
  /** Before each time. */
  readonly pauseMs?: number;
}

/** A resolver that is not what it should be. Its records are those of the others, with these differences. */
export interface OddResolver {
  readonly address: string;
  readonly records?: Records;
  readonly delayMs?: number;
  /** Answers that no sound server gives. */
  readonly mode?: 'pointer-loop' | 'empty-count' | 'noise';
  /** All but the last of every so many questions of one name and family are answered by "server failure". */
  readonly failsOf?: number;
}

/** A proxy in the internet. Its host is known to DNS. */
export interface ProxyServer {
  readonly host: string;
  readonly port: number;
  /** `https`: spoken to in TLS. */
  readonly kind: 'http' | 'https' | 'socks5';
  /** Kind `http`: a real squid in the place of the lab's own. It knows every mode but `hang`. */
  readonly program?: 'squid';
  /** Kind `https`: the certificate it shows. */
  readonly certificate?: Certificate;
  /** Hosts that it refuses by policy, besides its mode. */
  readonly denies?: readonly string[];
  readonly mode: 'open' | 'basic-auth' | 'forbid' | 'hang';
  readonly user?: string;
  readonly password?: string;
}

/** A server in the internet that is a real program, set as its own configuration says. Its host is known to DNS. */
export interface RealServer {
  readonly program: 'nginx' | 'unbound' | 'goproxy';
  readonly host: string;
  readonly port: number;
  /** nginx: what stands in its `server`. unbound: lines of its section `server`; it asks the client's resolver. goproxy: variables. */
  readonly settings: readonly string[];
}

/** A site (all its addresses), an IPv4 or IPv6 address, a network, or everything. */
export type Target =
  | HostName
  | `${number}.${number}.${number}.${number}`
  | `${string}/${number}`
  | `${string}::${string}`
  | 'everything';

/** What the router between the client and the internet does to packets of the client. */
export type RouterFault =
  | {
      readonly kind: 'drop' | 'reset' | 'unreachable';
      readonly to: Target;
      readonly protocol?: 'tcp' | 'udp';
      readonly port?: number;
      readonly family?: 4 | 6;
      /** All but the last of every so many attempts to connect; open connections go on. */
      readonly every?: number;
    }
  /** By the server name in the ClientHello. */
  | { readonly kind: 'sni-reset' | 'sni-drop'; readonly name: string }
  /** TLS hellos of more than 1300 bytes. */
  | { readonly kind: 'large-hello-drop' | 'large-hello-reset' }
  /** TLS hellos that offer HTTP/2. */
  | { readonly kind: 'h2-offer-reset' }
  /** Answers UDP queries for `name` and everything below it, whichever address they are sent to. TCP stays honest. */
  | { readonly kind: 'forge-dns'; readonly name: string; readonly answers: readonly string[] }
  /** The same, but the real question goes on once the forged answer has gone by: the real answer arrives a moment later. */
  | { readonly kind: 'race-dns'; readonly name: string; readonly answers: readonly string[] }
  /** Every so many-th packet of a site, both ways, is lost: counted, so that a run is like the last. */
  | { readonly kind: 'loss'; readonly of: Target; readonly every: number }
  /** The whole line carries no more than this towards the client. */
  | { readonly kind: 'narrow'; readonly kbit: number }
  /** Larger packets towards the client vanish without a word. At least 1280, or IPv6 goes with them. */
  | { readonly kind: 'mtu-hole'; readonly bytes: number }
  /** Larger packets from the client vanish without a word. */
  | { readonly kind: 'mtu-hole-out'; readonly bytes: number }
  /** Holds every packet, both ways, but those of sites that are `near`. */
  | { readonly kind: 'delay'; readonly oneWayMs: number; readonly near?: readonly HostName[] };

export type Variables = Readonly<Record<string, string>>;

/** Answers of a resolver: addresses, or a name that does not exist. */
export type Records = Readonly<Record<string, readonly string[] | 'nxdomain'>>;

/**
 * How the client's machine is set. In all values `%GOSUMDB%` stands for the lab's checksum database key, `%MODULES%` for
 * the folder of its modules in GOPROXY layout, `%ROOT%` and `%COMPANY%` for the roots of the public sites and of the company,
 * `%SSH_HOST%` and `%SSH_OTHER%` for the public keys of the lab's ssh servers and of nobody, `%SSH_CLIENT%` for the private
 * key that they take, `%SSH_KNOWN HOST%` for a hashed line of known_hosts.
 */
export interface Client {
  /** Variables of this process only, as an IDE or a terminal sets them. */
  readonly environment?: Variables;
  /** Variables in `/etc/environment`. The process has them too. */
  readonly machineEnvironment?: Variables;
  /** Variables exported in `~/.profile`. The process has them too. */
  readonly profile?: Variables;
  /** The file of `go env -w`. GOSUMDB with the lab's key is added unless it is named here; empty removes it. */
  readonly goEnv?: Variables;
  /** Lines of `/etc/hosts` after the usual ones. */
  readonly hosts?: readonly string[];
  readonly resolvers?: readonly string[];
  /** The root of the company is in its trust store, besides that of the public sites. */
  readonly trustsCompany?: true;
  /** Search domains of the resolver. */
  readonly search?: readonly string[];
  /** Files in the home folder, by relative path. */
  readonly home?: Readonly<Record<string, string>>;
  /** Programs in the home folder, by relative path: scripts that may be started. */
  readonly programs?: Readonly<Record<string, string>>;
  /** Files of a project; without it the working directory is empty. */
  readonly project?: Readonly<Record<string, string>>;
  /** What was done on this machine before: a shell command of the client, with the internet of the world. */
  readonly before?: string;
  /** A program that keeps running as the client; the world is up once the shell command `until` succeeds. */
  readonly meanwhile?: { readonly run: string; readonly until: string };
  /** A module cache at `/run/modcache`, on a disk of its own, for GOMODCACHE to name; the proof works in the same. */
  readonly moduleCache?: ModuleCache;
  /** Modules that are in the module cache already. */
  readonly cached?: readonly { readonly module: string; readonly damage?: 'zip-cut' }[];
  readonly defaultRoute?: false;
  /** Programs that this machine does not have. */
  readonly without?: readonly string[];
  /** PATH instead of the folders of go, node and the system, for which `%PATH%` stands. */
  readonly path?: readonly string[];
}

export type ModuleCache =
  /** Made read-only after `before`. */
  | { readonly kind: 'read-only' }
  /** It belongs to somebody else, and the client has no privilege that gets past that. */
  | { readonly kind: 'of-another-user' }
  | { readonly kind: 'small'; readonly bytes: number }
  /** So many files and folders in all, its own root included. */
  | { readonly kind: 'few-files'; readonly files: number }
  | { readonly kind: 'ordinary' };

export interface CauseExpectation {
  readonly code: string;
  readonly subject: string;
}

export interface Expectation {
  readonly verdict: 'broken' | 'degraded' | 'healthy' | 'incomplete';
  /** First cause of the report; `null`: no error at all. */
  readonly cause: CauseExpectation | null;
  /** Causes that have to be listed besides the first. */
  readonly also?: readonly CauseExpectation[];
  /** Codes of warnings that may be listed. */
  readonly warnings?: readonly string[];
  /** Codes of advice that has to be told; it changes no verdict. */
  readonly advice?: readonly string[];
  /** What the real `go mod download` does here. */
  readonly go: 'works' | 'fails' | 'hangs';
  /** A part of what `go` prints, to prove that it fails for the reason the world is about. */
  readonly goPrints?: string;
}

/** A shell command of the client and a part of what it prints. */
export interface Probe {
  readonly run: string;
  readonly prints: string;
}

export interface World {
  /** One sentence: what is wrong, or what only looks wrong. */
  readonly title: string;
  readonly client?: Client;
  readonly router?: readonly RouterFault[];
  /** Changes of single sites; `everySite` changes all of them. */
  readonly servers?: Partial<Record<HostName | 'everySite', Partial<Site>>>;
  readonly proxies?: readonly ProxyServer[];
  readonly ssh?: readonly SshServer[];
  readonly realServers?: readonly RealServer[];
  readonly dns?: {
    /** Differences that every resolver tells. */
    readonly records?: Records;
    /** Differences that only the client's own resolver tells. */
    readonly clientResolver?: Records;
    /** Further resolvers, on addresses of their own. */
    readonly odd?: readonly OddResolver[];
  };
  /** Further proof that the world is what it claims, for what `go` cannot show. */
  readonly probes?: readonly Probe[];
  /** What `diagnose` and `repair` are told besides. */
  readonly options?: readonly string[];
  /** The proof comes first and the doctor after it, where one would take what is counted from the other. */
  readonly inTurn?: true;
  /** Why chance has a say in what happens. Such a world is tried up to three times. */
  readonly chance?: string;
  readonly expect: Expectation;
}

/** Checks the type of a world; a world is data. */
export const defineWorld = (world: World): World => world;

/** go.mod of a project that requires these, each as `path version`. */
export const projectOf = (...required: readonly string[]): string =>
  `module example.com/shop\n\ngo 1.16\n\nrequire (\n${required.map((line) => `\t${line}\n`).join('')})\n`;

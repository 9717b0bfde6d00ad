import type { Route, Target } from '../../shared/domain/target.ts';
import type { Host } from '../host/host.ts';

type Platform = Pick<Host, 'platform'>;

/** The command a person could type to look a name up through the system's own resolver. */
export function lookupCommand(host: Platform, name: string, family: 0 | 4 | 6): string {
  return host.platform === 'windows'
    ? `Resolve-DnsName -Name ${quote(host, name)} -Type ${family === 0 ? 'A_AAAA' : family === 4 ? 'A' : 'AAAA'}`
    : `getent ahosts${family === 0 ? '' : `v${family}`} ${quote(host, name)}`;
}

/** The command that asks one resolver directly. */
export function queryCommand(
  host: Platform,
  server: string,
  name: string,
  type: string,
  transport: 'udp' | 'tcp' | 'https',
): string {
  // Both public resolvers that are asked by HTTPS speak this form too, which people can read.
  if (transport === 'https')
    return requestCommand(host, 'GET', `https://${bracket(server)}/resolve?name=${name}&type=${type}`);
  if (host.platform === 'windows') {
    return `Resolve-DnsName -Name ${quote(host, name)} -Type ${type} -Server ${quote(host, server)} -DnsOnly${transport === 'tcp' ? ' -TcpOnly' : ''}`;
  }
  return `dig ${transport === 'tcp' ? '+tcp ' : ''}${quote(host, `@${server}`)} ${quote(host, name)} ${type}`;
}

/** The command that opens a TCP connection. */
export function connectCommand(host: Platform, address: string, port: number): string {
  return host.platform === 'windows'
    ? `Test-NetConnection -ComputerName ${quote(host, address)} -Port ${port}`
    : `nc -vz -w 5 ${quote(host, address)} ${port}`;
}

/** Whom a hello goes to: the SNI and port of the server, and whether a proxy leads there. */
export type HelloTo = Pick<Target, 'host' | 'port' | 'route'>;

/** The command that shows a TLS handshake with this SNI: at this address, or through the proxy that leads there. */
export function handshakeCommand(
  host: Platform,
  address: string,
  { host: servername, port, route }: HelloTo,
  legacy = false,
): string {
  const at = quote(host, `${servername}:${port}:${bracket(address)}:${port}`);
  const url = quote(host, `https://${bracket(servername)}${port === 443 ? '' : `:${port}`}/`);
  const old = legacy ? ' --tlsv1.0 --tls-max 1.2 --ciphers ALL:@SECLEVEL=0' : '';
  const way = route.kind === 'proxy' ? byProxy(host, proxyOf(route)) : `--noproxy "*" --connect-to ${at}`;
  return `${curl(host)} -v${old} ${way} -o ${devNull(host)} ${url}`;
}

/** The command that sends the same HTTP request the same way. */
export function requestCommand(
  host: Platform,
  method: 'GET' | 'HEAD',
  url: string,
  route: Route = { kind: 'direct' },
): string {
  const way = route.kind === 'proxy' ? byProxy(host, proxyOf(route)) : '--noproxy "*"';
  return `${curl(host)} -v ${way} ${method === 'HEAD' ? '-I ' : ''}${quote(host, url)}`;
}

/** The command that asks a proxy for a tunnel. `proxy` must be free of credentials. */
export function tunnelCommand(host: Platform, proxy: string, url: string): string {
  return `${curl(host)} -v ${byProxy(host, proxy)} ${quote(host, url)}`;
}

/** A SOCKS proxy resolves names itself for `go`, as it does for curl with `socks5h`. Source: golang.org/x/net/internal/socks. */
function byProxy(host: Platform, proxy: string): string {
  return `-x ${quote(host, proxy.replace(/^socks5:/u, 'socks5h:'))}`;
}

/** Address of the proxy that a route names by the id of its target. */
function proxyOf({ proxy }: Extract<Route, { kind: 'proxy' }>): string {
  return proxy.replace(/^proxy:/u, '');
}

/** A `go` command with the variables that matter, as typed in this platform's usual shell. */
export function goCommand(
  host: Platform,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): string {
  const words = commandLine(host, ['go', ...args]);
  const set = Object.entries(variables);
  if (host.platform === 'windows')
    return [...set.map(([k, v]) => `$env:${k}=${powerShellString(v)}`), words].join('; ');
  return [...set.map(([k, v]) => `${k}=${quote(host, v)}`), words].join(' ');
}

/** A program with its arguments, quoted for this platform's usual shell. */
export function commandLine(host: Platform, words: readonly string[]): string {
  return words.map((word) => quote(host, word)).join(' ');
}

/** The command that shows a file. */
export function showFileCommand(host: Platform, path: string): string {
  return host.platform === 'windows' ? `Get-Content ${quote(host, path)}` : `cat ${quote(host, path)}`;
}

/** The command that lists a folder with its rights. */
export function listFolderCommand(host: Platform, path: string): string {
  return host.platform === 'windows' ? `Get-ChildItem ${quote(host, path)}` : `ls -la ${quote(host, path)}`;
}

/** Quotes a word for PowerShell or a POSIX shell; plain words stay as they are. */
export function quote(host: Platform, word: string): string {
  if (host.platform === 'windows') return /^[\w%+=:./\\-][\w@%+=:./\\-]*$/u.test(word) ? word : powerShellString(word);
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** PowerShell takes typographic quotes for straight ones. Source: CodeGeneration.EscapeSingleQuotedStringContent. */
function powerShellString(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/gu, '$&$&')}'`;
}

function curl(host: Platform): string {
  return host.platform === 'windows' ? 'curl.exe' : 'curl';
}

function devNull(host: Platform): string {
  return host.platform === 'windows' ? 'NUL' : '/dev/null';
}

function bracket(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

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

/** The command that shows a TLS handshake with this SNI at this address. */
export function handshakeCommand(
  host: Platform,
  address: string,
  port: number,
  servername: string,
  legacy = false,
): string {
  const way = quote(host, `${servername}:${port}:${bracket(address)}:${port}`);
  const url = quote(host, `https://${servername}${port === 443 ? '' : `:${port}`}/`);
  const old = legacy ? ' --tlsv1.0 --tls-max 1.2 --ciphers ALL:@SECLEVEL=0' : '';
  return `${curl(host)} -v${old} --connect-to ${way} -o ${devNull(host)} ${url}`;
}

/** The command that sends the same HTTP request. */
export function requestCommand(host: Platform, method: 'GET' | 'HEAD', url: string): string {
  return `${curl(host)} -v --noproxy "*" ${method === 'HEAD' ? '-I ' : ''}${quote(host, url)}`;
}

/** The command that asks a proxy for a tunnel. `proxy` must be free of credentials. */
export function tunnelCommand(host: Platform, proxy: string, url: string): string {
  return `${curl(host)} -v -x ${quote(host, proxy)} ${quote(host, url)}`;
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

import { fromByteString } from '../go/byte-string.ts';
import { hostnameOf, parseGoUrl } from '../go/net-url/parse-url.ts';

/** The two commands with which a person sees the same as the doctor: the name looked up, and the headers asked for. */
export function addressCommands(url: string, windows: boolean): readonly string[] {
  const parsed = parseGoUrl(url);
  if ('error' in parsed) return [];
  const host = fromByteString(hostnameOf(parsed.url));
  const isAddress = /^[\d.]+$/u.test(host) || host.includes(':');
  const lookUp = windows
    ? `Resolve-DnsName -Name ${quote(host, windows)} -Type A_AAAA`
    : `dig +noall +answer ${quote(host, windows)} A ${quote(host, windows)} AAAA`;
  // `curl` alone is another program in PowerShell 5.
  const headers = `${windows ? 'curl.exe' : 'curl'} -I -v ${quote(url, windows)}`;
  return isAddress ? [headers] : [lookUp, headers];
}

const PLAIN = /^[\w./:@-]+$/u;

/** As the platform's shell takes it; a plain word stays as it is. */
function quote(text: string, windows: boolean): string {
  if (PLAIN.test(text)) return text;
  return windows ? `'${text.replaceAll("'", "''")}'` : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

import { moduleInText } from './module-in-text.ts';
import { hostOf } from './request-in-text.ts';
import { type LineContext, type TextRule, textRule } from './text-rule.ts';

const LOOPBACK = /^(?:127\.|localhost$|\[?::1)/;

/** What git and ssh print, by themselves or inside an error of `go`. */
export const vcsRules: readonly TextRule[] = [
  textRule(
    ['terminal prompts disabled', 'could not read Username', 'could not read Password'],
    /could not read (?:Username|Password) for '?([^\s']+)|terminal prompts disabled/,
    'module.private-unauthenticated',
    (found, context) => moduleAbove(context) ?? repository(found, context),
  ),
  textRule(
    ['Authentication failed for', 'HTTP Basic: Access denied', 'password authentication was removed'],
    /Authentication failed for '|HTTP Basic: Access denied|password authentication was removed/,
    'module.private-unauthenticated',
    (found, context) => moduleAbove(context) ?? repository(found, context),
  ),
  textRule(
    ['project you were looking for', 'Repository not found', "' not found", '.git/ not found'],
    /project you were looking for could not be found|^\s*(?:ERROR: |remote: )?Repository not found|repository '\S+' not found|\.git\/ not found/,
    'vcs.credentials-missing',
    repository,
  ),
  textRule(
    ['Host key verification failed', 'HOST IDENTIFICATION HAS CHANGED'],
    /Host key verification failed|REMOTE HOST IDENTIFICATION HAS CHANGED/,
    'vcs.ssh-host-key',
    repository,
  ),
  textRule('has changed and you have requested', /[Hh]ost key for (\S+) has changed/, 'vcs.ssh-host-key', '$1'),
  textRule(
    ['No ED25519 host key', 'No ECDSA host key', 'No RSA host key'],
    /No (?:ED25519|ECDSA|RSA) host key is known for (\S+)/,
    'vcs.ssh-host-key',
    '$1',
  ),
  textRule(
    'Permission denied (',
    /Permission denied \((?:publickey|password|keyboard-interactive)/,
    'vcs.credentials-missing',
    (_, { line }) => /@([A-Za-z0-9.-]+): Permission denied/.exec(line)?.[1]?.toLowerCase(),
  ),
  textRule('ssh: Could not resolve', /ssh: Could not resolve hostname ([^\s:]+)/, 'dns.no-such-host', (found) =>
    found[1]?.toLowerCase(),
  ),
  textRule('ssh: connect to host', /ssh: connect to host (\S+) port [0-9]+: /, 'vcs.ssh-blocked', (found) =>
    found[1]?.toLowerCase(),
  ),
  textRule(
    ['kex_exchange_identification', 'ssh_exchange_identification', 'Connection closed by', 'Connection reset by'],
    /(?:kex|ssh)_exchange_identification: |Connection (?:closed|reset) by (?:remote host|\S+ port 22)/,
    'vcs.ssh-blocked',
  ),
  // A variable's or git's own: the words are the same. Source: curl lib/url.c parse_proxy.
  textRule('Unsupported proxy', /Unsupported proxy (?:syntax in|scheme for) '/, 'proxy.malformed', () => undefined),
  textRule('Could not resolve proxy', /Could not resolve proxy: ?\S*/, 'proxy.git-dead', () => 'http.proxy'),
  textRule(
    'Failed to connect to ',
    /(?:(?:unable to access|无法访问).{0,500}?|^(?:fatal: )?['"`]?)Failed to connect to (\S+) port [0-9]+/,
    'vcs.https-blocked',
    (found) => found[1]?.toLowerCase(),
  ),
  textRule('CONNECT tunnel failed', /CONNECT tunnel failed, response (?:407)/, 'proxy.auth-required', () => undefined),
  textRule(
    ['from proxy after CONNECT', 'CONNECT tunnel failed'],
    /HTTP code 407 from proxy after CONNECT/,
    'proxy.auth-required',
    () => undefined,
  ),
  textRule(
    ['from proxy after CONNECT', 'CONNECT tunnel failed'],
    /HTTP code [345][0-9]{2} from proxy after CONNECT|CONNECT tunnel failed, response [345]/,
    'proxy.refuses-target',
    () => undefined,
  ),
  textRule('Proxy CONNECT aborted', /Proxy CONNECT aborted/, 'proxy.git-dead', () => undefined),
  textRule(
    'SSL certificate problem',
    /SSL certificate problem: certificate (?:has expired|is not yet valid)/,
    'tls.expired',
    repository,
  ),
  textRule(
    'alternative certificate subject name',
    /no alternative certificate subject name matches/,
    'tls.wrong-host',
    repository,
  ),
  textRule(
    [
      'SSL certificate problem',
      'server certificate verification failed',
      'SEC_E_UNTRUSTED_ROOT',
      'CRYPT_E_NO_REVOCATION',
      'CRYPT_E_REVOCATION_OFFLINE',
      'certificate verify locations',
      'SSL CA cert',
      'setting certificate file',
      'SSL CA cert',
      'SSL backend',
      'CERT_TRUST',
    ],
    /SSL certificate problem: |server certificate verification failed|SEC_E_UNTRUSTED_ROOT|CRYPT_E_(?:NO_REVOCATION_CHECK|REVOCATION_OFFLINE)|error setting certificate (?:verify locations|file)|Problem with the SSL CA cert|(?:Unsupported|Could not set) SSL backend|CERT_TRUST_/,
    'vcs.trust-store',
    repository,
  ),
  textRule(
    [
      'RPC failed',
      'early EOF',
      'unexpected disconnect',
      'transfer closed with outstanding',
      'index-pack failed',
      'invalid index-pack',
      'remote end hung up',
    ],
    /RPC failed; |fatal: early EOF|early EOF|unexpected disconnect while reading sideband|transfer closed with outstanding|index-pack failed|invalid index-pack output|fatal: the remote end hung up unexpectedly/,
    'vcs.transfer-cut',
    repository,
  ),
  textRule(
    'Could not resolve host',
    /(?:(?:unable to access|无法访问).{0,500}?|^(?:fatal: )?['"`]?)Could not resolve host: ?([^\s;]+)/,
    'dns.no-such-host',
    (found) => found[1]?.toLowerCase(),
  ),
  textRule(
    'requested URL returned error',
    /requested URL returned error: 40[13]/,
    'vcs.credentials-missing',
    repository,
  ),
  textRule('requested URL returned error', /requested URL returned error: 404/, 'vcs.credentials-missing', repository),
  textRule('requested URL returned error', /requested URL returned error: 429/, 'http.rate-limited', repository),
  textRule('requested URL returned error', /requested URL returned error: 5[0-9]{2}/, 'http.server-error', repository),
  textRule(
    [
      'SSL_connect',
      'SSL_ERROR_SYSCALL',
      'gnutls_handshake',
      'Recv failure',
      'Send failure',
      'Empty reply from server',
      'Connection was reset',
      'Connection timed out',
      'GnuTLS recv error',
      'SEC_E_',
      'schannel:',
    ],
    /(?:unable to access|无法访问) ?'?https?:\/\/.{0,500}(?:SSL_connect|SSL_ERROR_SYSCALL|gnutls_handshake|Recv failure|Send failure|Empty reply|Connection was reset|[Tt]imed out|GnuTLS|SEC_E_|schannel)/,
    'vcs.https-blocked',
    repository,
  ),
  textRule(
    ['OpenSSL SSL_connect', 'LibreSSL SSL_connect'],
    // Behind "SSL connect error (" it is cargo that speaks by curl.
    /(?<!SSL connect error \()(?:Open|Libre)SSL SSL_(?:connect|read): .{0,120}(?:in connection to ([^\s:]+)|SSL_ERROR_SYSCALL)/,
    'vcs.https-blocked',
    (found) => found[1]?.toLowerCase(),
  ),
  textRule(
    ['"git": executable', 'git: command not found', "'git' is not recognized", "'git' 不是", '无法将“git”'],
    /"git": executable file not found|git: command not found|'git' is not recognized|'git' 不是内部或外部命令|无法将“git”项识别/,
    'vcs.git-missing',
  ),
  textRule('missing Git command', /missing [Gg]it command/, 'vcs.git-missing'),
].map(withLocalProxy);

// git's own http.proxy: what could not be reached is not the server of the repository.
function withLocalProxy(rule: TextRule): TextRule {
  return {
    needles: rule.needles,
    match(context) {
      const found = rule.match(context);
      if (found?.code !== 'vcs.https-blocked' || found.subject === undefined) return found;
      const server = hostOf(/https?:\/\/[^\s'"]+/.exec(context.line)?.[0] ?? '').host;
      const other = server !== undefined && server !== found.subject && context.line.includes('Failed to connect');
      return other || LOOPBACK.test(found.subject) ? { code: 'proxy.git-dead', subject: 'http.proxy' } : found;
    },
  };
}

// `go` prints git's output indented below the line that names the module.
function moduleAbove(context: LineContext): string | undefined {
  const above = context.before(4).split('\n').reverse();
  // Some who run `go` put the command that they typed before each of its lines.
  const said = context.line.replace(/^\s*go (?:get|install|mod download) .{1,300}?(?=\s(?:fatal|remote|error): )/, '');
  for (const line of [said, ...above]) {
    const found = moduleInText(line);
    if (found !== undefined) return found;
    if (/^\S/.test(line) && line !== said && !/^(?:remote|fatal|error): /.test(line)) break;
  }
  // The go command of old named the package after git had spoken.
  return /^package ([^\s:]+): exit status/m.exec(context.after(2))?.[1];
}

function repository(_: RegExpExecArray, context: LineContext): string | undefined {
  const near = [context.line, context.before(2), context.after(2)];
  for (const text of near) {
    const found = /(?:https?:\/{1,2}[^\s'"]+)/.exec(text)?.[0];
    const host = found === undefined ? undefined : hostOf(found).host;
    if (host !== undefined && !host.startsWith('docs.')) return host;
    const ssh = /\bgit@([A-Za-z0-9.-]+)/.exec(text)?.[1];
    if (ssh !== undefined) return ssh.toLowerCase();
  }
  // The first part of a module's path is the host that it comes from.
  const first = moduleAbove(context)?.split('/', 1)[0];
  return first?.includes('.') === true ? first.toLowerCase() : undefined;
}

import { GoTrace } from '../../../electron/engine/go-trace.ts';
import { parseHosts } from '../../../electron/engine/parse-hosts.ts';
import { parseLocks } from '../../../electron/host/linux/lock-holders.ts';
import { parseResolvers, parseSearch } from '../../../electron/host/linux/resolvers.ts';
import { parseAssignments } from '../../../electron/host/linux/stored-variables.ts';
import { expandVariables } from '../../../electron/host/windows/expand-variables.ts';
import { parseRule } from '../../../electron/host/windows/firewall-rules.ts';
import { readAnswers } from '../../../electron/host/windows/power-shell.ts';
import { parseQuery } from '../../../electron/host/windows/reg-tool.ts';
import { changeHosts } from '../../../electron/privileged/hosts-lines.ts';
import { parseAddresses, targetAddress } from '../../../shared/address/parse-addresses.ts';
import { explainText } from '../../../shared/go/error-text.ts';
import { splitLog } from '../../../shared/go/error-texts/clean-text.ts';
import { parseGoMessage, parseGoTrace } from '../../../shared/go/go-messages.ts';
import { withoutVolatile } from '../../../shared/go/go-wording.ts';
import { readNetworkFailure } from '../../../shared/go/network-failure.ts';
import { block, code, plain } from '../../../shared/report/markdown/inline.ts';
import { printable } from '../../../shared/report/printable.ts';
import { createRedactor } from '../../../shared/report/redact/redact.ts';
import { hideSecrets } from '../../../shared/text/hide-secrets.ts';
import { parseGitAddress, parseGitConfig, rewriteUrl } from '../../../shared/vcs/git-config.ts';
import { gitAssignments } from '../../../shared/vcs/git-config-lines.ts';
import { knowsHost, sshDestination } from '../../../shared/vcs/known-hosts.ts';
import { ofBytes, ofText, type Reader, type Readers } from './reader.ts';

const GO_ERROR =
  'go: github.com/google/uuid@v1.1.1: Get "https://goproxy.cn/github.com/google/uuid/@v/v1.1.1.info": dial tcp 1.2.3.4:443: connectex: No connection could be made\n';

/** Readers of what programs print, and of files of the system. */
export const outputReaders: Readers = {
  'error texts': ofText(
    (text) => [explainText(text), splitLog(text)],
    GO_ERROR,
    'verifying github.com/a/b@v1.0.0: checksum mismatch\n\tdownloaded: h1:aaaa=\n\tsum.golang.org: h1:bbbb=\n',
    "fatal: unable to access 'https://github.com/a/b/': Failed to connect\n",
  ),
  'go messages': ofText(
    (text) => [parseGoMessage(text), parseGoTrace(text), readNetworkFailure(text), withoutVolatile(text)],
    GO_ERROR,
    '# get https://goproxy.cn/a/@v/list: 200 OK (0.123s)',
  ),
  'traces of go': ofText((text) => {
    const trace = new GoTrace();
    for (const [at, line] of text.split('\n').entries()) trace.line(line, at);
    return [trace.longest(), trace.latest(), trace.failures, trace.command];
  }, '# get https://a/b\n# get https://a/b: 404 Not Found (0.1s)\ncd /x; git ls-remote\n0.1s # cd /x; git ls-remote\n'),
  'git configuration': ofText(
    (text) => rewriteUrl(parseGitConfig(text), 'https://github.com/a/b'),
    'file:/home/a/.gitconfig\0url.ssh://git@github.com/.insteadof\nhttps://github.com/\0command line:\0http.proxy\0',
  ),
  'files of git': ofText(gitAssignments, '[url "ssh://git@a/"]\n\tinsteadOf = "https://a/" ; why\n[core] x = a\\\nb\n'),
  'addresses of git': ofText(parseGitAddress, 'git@github.com:a/b.git', 'ssh://u@h:22/x'),
  known_hosts: ofText(
    (text) => knowsHost(text, 'git.corp.example', 2222, () => 'x'),
    '|1|c2FsdA==|aGFzaA== ssh-ed25519 AAAA\n*.corp.example,!a?,[b]:22 ssh-rsa AAAA\n@revoked * ssh-rsa A\n',
  ),
  'ssh configuration': ofText(
    (text) => sshDestination(text, 'github.com', 22),
    'Host github.com *.x !y\n  HostName ssh.github.com\n  Port 443\nMatch exec "x"\n',
  ),
  addresses: ofText((text) => [parseAddresses(text), targetAddress(text)], 'goproxy.cn\nhttps://a.b:8443/x # why\n'),
  'hosts files': ofBytes(
    (bytes) => [
      parseHosts(bytes, 'goproxy.cn'),
      changeHosts(Buffer.from(bytes), [1, 2], true),
      changeHosts(Buffer.from(bytes), [1], false),
    ],
    `127.0.0.1 localhost\n0.0.0.0 goproxy.cn # why\n# GoModDoctor: 1.2.3.4 goproxy.cn\r\n`,
  ),
  'resolv.conf': ofText(
    (text) => [parseResolvers(text), parseSearch(text)],
    'nameserver 10.0.0.1\nnameserver fe80::1%eth0\nsearch corp.example. a.b\n',
  ),
  'locks of the kernel': ofText(parseLocks, '1: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF\n'),
  'profiles of shells': ofText(parseAssignments, `export GOPROXY="https://goproxy.cn" # x\nB='c d';\nC=$D\n`),
  'output of reg.exe': ofText(
    (text) => parseQuery(text, 'HKCU\\Environment'),
    '\r\nHKEY_CURRENT_USER\\Environment\r\n    GOPROXY    REG_EXPAND_SZ    %X%    y\r\nHKEY_CURRENT_USER\\Environment\\sub\r\n',
  ),
  'answers of PowerShell': powerShell(),
  'rules of the firewall': ofText(
    (text) => parseRule('x', text, 'local'),
    'v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=6|RPort=443|App=C:\\Program Files\\Go\\bin\\go.exe|Name=Block Go|',
  ),
  'variables in paths': ofText(
    (text) => expandVariables(text, { ProgramFiles: 'C:\\Program Files' }),
    '%ProgramFiles%\\Go\\%X%%',
  ),
  'what is told': ofText(
    (text) => {
      const identity = {
        users: ['zhangsan'],
        homes: ['C:\\Users\\zhangsan'],
        computers: ['PC-7'],
        domains: ['corp.example'],
      };
      const redacted = createRedactor(identity).redact({ text });
      return [redacted, hideSecrets(text), printable(text), plain(text), code(text), block(text)];
    },
    'C:\\Users\\zhangsan https://u:p@git.corp.example/team/x 10.1.2.3 password=abc\n',
    '\u001b]0;x\u0007`a|b`',
  ),
};

function powerShell(): Reader {
  return ofText((text) => {
    const result = readAnswers({ exitCode: 0, stdout: text, stderr: '', ms: 1 }, 'cp936');
    return result.ok ? result.value.of('rules') : result;
  }, '{"gmd":1,"utf8":true,"mode":"FullLanguage","answers":[{"n":"rules","v":[{"value":[1],"Count":1}],"e":null}],"end":1}');
}

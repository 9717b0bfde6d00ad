import { charMarks } from '../../../shared/diagnosis/settings-view/char-marks.ts';
import { entrySpans } from '../../../shared/diagnosis/settings-view/entry-spans.ts';
import { judgeValue } from '../../../shared/diagnosis/settings-view/judge-value.ts';
import { segmentsOf } from '../../../shared/diagnosis/settings-view/segments.ts';
import { parseEnvFile } from '../../../shared/go/env-file.ts';
import { parseGo111module } from '../../../shared/go/go111module.ts';
import { parseGoauth } from '../../../shared/go/goauth.ts';
import { parseGoflags, splitQuoted } from '../../../shared/go/goflags.ts';
import { parseGoproxy } from '../../../shared/go/goproxy-list.ts';
import { parseGosumdb } from '../../../shared/go/gosumdb.ts';
import { chooseToolchain } from '../../../shared/go/gotoolchain.ts';
import { parseGovcs } from '../../../shared/go/govcs.ts';
import { noProxyReason, parseProxyAddress, proxyForUrl } from '../../../shared/go/http-proxy.ts';
import { splitHostPort } from '../../../shared/go/net/host-port.ts';
import { hostToAscii } from '../../../shared/go/net/idna.ts';
import { parseIpAddress } from '../../../shared/go/net/ip-address.ts';
import { parseCidr, parseIp } from '../../../shared/go/net/ip-network.ts';
import { parseNoProxy } from '../../../shared/go/net/no-proxy.ts';
import { formatGoUrl, redactGoUrl } from '../../../shared/go/net-url/format-url.ts';
import { parseGoUrl } from '../../../shared/go/net-url/parse-url.ts';
import { parsePacAnswer } from '../../../shared/go/pac-answer.ts';
import { isMalformedGlob, pathMatch } from '../../../shared/go/path-match.ts';
import { lintPatterns } from '../../../shared/go/pattern-lint.ts';
import { matchPrefixPattern, matchPrefixPatterns, splitPatterns } from '../../../shared/go/patterns.ts';
import { lintProxy } from '../../../shared/go/proxy-lint.ts';
import { suspects } from '../../../shared/go/suspects.ts';
import { isAbsoluteWindowsPath } from '../../../shared/go/windows-path.ts';
import { meantPatterns, narrowPatterns } from '../../../shared/repair/private-patterns.ts';
import { sha256 } from './crypto.ts';
import { ofBytes, ofText, type Readers } from './reader.ts';

const PATTERNS = '*.corp.example,github.com/org/*,git.corp.example/[a-z]*';
const NAMES = [
  'GOPROXY',
  'GOSUMDB',
  'GOPRIVATE',
  'GOFLAGS',
  'GOVCS',
  'GOAUTH',
  'HTTPS_PROXY',
  'NO_PROXY',
  'GOMODCACHE',
];

/** Readers of what people put into settings. */
export const settingReaders: Readers = {
  GOPROXY: ofText(
    (text) => [parseGoproxy(text), parseGoproxy(text, { windows: true })],
    'https://goproxy.cn,https://proxy.golang.org|direct',
    'file:///C:/proxy,goproxy.io,off',
  ),
  suspects: ofText(suspects, 'https://goproxy.cn，direct\u00a0'),
  'settings table': ofText(
    (text) =>
      NAMES.flatMap((name) => [
        segmentsOf(text, charMarks(name, text)),
        entrySpans(text, ',|'),
        judgeValue(name, text, { windows: true, goVersion: 'go1.26.0' }),
      ]),
    'https://goproxy.cn，direct',
    PATTERNS,
  ),
  patterns: ofText(
    (text) => [
      matchPrefixPatterns(text, 'github.com/google/uuid'),
      matchPrefixPattern(text, 'github.com/google/uuid'),
      lintPatterns(text),
      splitPatterns(text),
      meantPatterns(text),
      narrowPatterns(text),
    ],
    PATTERNS,
  ),
  'patterns on a long module': ofText((text) => matchPrefixPatterns(PATTERNS, text), 'github.com/org/repo/v2'),
  globs: ofText(
    (text) => [pathMatch(text, 'aaaa/bbbb'), pathMatch('*a*[b-c]?', text), isMalformedGlob(text)],
    '[^a-z]*?\\*',
  ),
  GOSUMDB: ofText(
    (text) => parseGosumdb(text, sha256),
    'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8 https://sum.example',
  ),
  'env files': ofBytes(parseEnvFile, 'GOPROXY=https://goproxy.cn,direct\r\nGOSUMDB=off\n', '\ufeffGOPRIVATE="a.b"\n'),
  URLs: ofText((text) => {
    const parsed = parseGoUrl(text);
    return 'url' in parsed ? [formatGoUrl(parsed.url), redactGoUrl(parsed.url)] : parsed;
  }, 'https://user:p%40ss@[fe80::1%25eth0]:8443/a%2fb/../c?q=%zz#f'),
  'proxy settings': ofText(
    (text) => [
      parseProxyAddress(text),
      lintProxy(text),
      proxyForUrl({ HTTPS_PROXY: text, NO_PROXY: text }, 'https://goproxy.cn/'),
      proxyForUrl({ HTTPS_PROXY: 'http://p:1', NO_PROXY: text }, 'https://a.b/'),
      noProxyReason(text, 'https://10.0.0.1/'),
      parseNoProxy(text),
    ],
    'socks5://user:secret@127.0.0.1:7890',
    '10.0.0.0/8,.corp.example:8080,*,[::1],fd00::/8,foo.com',
  ),
  'PAC answers': ofText(parsePacAnswer, 'PROXY proxy.corp.example:8080; SOCKS5 10.0.0.1:1080; DIRECT'),
  'IP addresses': ofText(
    (text) => [parseIp(text), parseIpAddress(text), parseCidr(text)],
    '::ffff:192.168.0.1',
    'fe80::/10',
  ),
  hosts: ofText(
    (text) => [proxyForUrl({ HTTPS_PROXY: 'http://p:1' }, `https://${text}/`), hostToAscii(text), splitHostPort(text)],
    '[fe80::1%25lo]:443',
    'xn--fsq.例え.example:80',
  ),
  GOFLAGS: ofText((text) => [parseGoflags(text), splitQuoted(text)], `-mod=vendor '-ldflags=-X "a b"' -x`),
  GOVCS: ofText(parseGovcs, 'github.com:git,private:git|hg,*:off'),
  GOAUTH: ofText((text) => parseGoauth(text), 'netrc;git /home/user;/usr/bin/helper -x "a b"'),
  GO111MODULE: ofText(parseGo111module, 'auto'),
  GOTOOLCHAIN: ofText(
    (text) =>
      chooseToolchain({ gotoolchain: text, local: 'go1.26.0', goLine: text, toolchainLine: text, file: 'go.mod' }),
    'go1.25.1+auto',
    'go1.27rc1-custom+path',
  ),
  'Windows paths': ofText(isAbsoluteWindowsPath, '\\\\?\\C:\\Users\\a', '\\\\server\\share\\x'),
};

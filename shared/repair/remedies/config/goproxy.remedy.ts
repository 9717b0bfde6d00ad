import { isPublicHost, isRetiredHost } from '../../../diagnosis/public-hosts.ts';
import { fromSource, sourceWords } from '../../../diagnosis/setting-words.ts';
import type { Cause } from '../../../domain/cause.ts';
import type { SettingSource } from '../../../domain/setting.ts';
import { parseGoproxy } from '../../../go/goproxy-list.ts';
import { suspects } from '../../../go/suspects.ts';
import { defineRemedy, type Trial } from '../../define-remedy.ts';
import { futureSetting, type RepairContext } from '../../repair-context.ts';
import { bringAbout } from '../../variable-edits.ts';

interface Params extends Readonly<Record<string, unknown>> {
  readonly value: string;
  readonly before: string;
  readonly source: SettingSource;
}

/** Public mirrors, in the order in which they are proposed. Source: go-failures Part C. */
const MIRRORS = [
  'https://goproxy.cn',
  'https://goproxy.io',
  'https://proxy.golang.org',
  'https://mirrors.aliyun.com/goproxy',
] as const;

/** Failures of a host, which matter here only where the host is a mirror or the database that a mirror could pass through. */
const OF_HOSTS = [
  'dns.fake-ip-stale',
  'dns.filtered',
  'dns.no-such-host',
  'dns.poisoned',
  'tcp.filtered',
  'tcp.ipv6-broken',
  'tcp.path-mtu',
  'tcp.refused',
  'tcp.reset',
  'tcp.unreachable',
  'tls.alpn-refused',
  'tls.expired',
  'tls.large-hello',
  'tls.legacy-server',
  'tls.plaintext-port',
  'tls.sni-blocked',
  'tls.untrusted',
  'tls.wrong-host',
  'http.encoding-broken',
  'http.forbidden',
  'http.insecure-redirect',
  'http.not-a-module-proxy',
  'http.rate-limited',
  'http.redirect-host-blocked',
  'http.server-error',
  'http.stalled',
  'http.truncated',
  'http.wrong-version',
  'http.upper-case-lost',
  'sumdb.inconsistent',
  'sumdb.proxy-refuses',
  'sumdb.unreachable',
  'sumdb.upstream-error',
  'module.tampered-by-mirror',
] as const;

/**
 * Another GOPROXY, one that the real `go` has just downloaded and verified with: the person's own list put right, or what the
 * file of `go env -w` holds, else a public mirror. A list with a host of a company is never left for a public mirror: that
 * would tell others of its modules.
 */
export default defineRemedy<Params>({
  name: { 'zh-CN': '改用可用的模块代理', en: 'Use a module proxy that works' },
  fixes: [
    'config.goproxy-direct-only',
    'config.goproxy-invalid',
    'config.goproxy-off',
    'config.goproxy-no-fallthrough',
    'config.goproxy-retired-host',
    'config.env-shadowed',
    ...OF_HOSTS,
  ],
  risk: 'safe',
  order: 40,
  reads: (cause, context) => (concerns(cause, context) ? { trials: candidates(context) } : null),
  plan: (_cause, { works }, context) => {
    const best = candidates(context).find(({ id }) => works(id));
    if (!best) return null;
    const { value: before, source } = futureSetting(context, 'GOPROXY');
    const edits = bringAbout(context, 'GOPROXY', best.id);
    return edits && { ...edits, sets: { GOPROXY: best.id }, params: { value: best.id, before, source } };
  },
  text: {
    'zh-CN': {
      title: ({ value }) => `改用可用的模块代理：GOPROXY=${value}`,
      detail: ({ before, source }) =>
        `已经用 go 真正下载并校验过，这个设置可用。${before === '' ? '' : `原来的值是 ${before}，${fromSource(source)}。`}`,
    },
    en: {
      title: ({ value }) => `Use a module proxy that works: GOPROXY=${value}`,
      detail: ({ before, source }) =>
        `The real go has just downloaded and verified with it.${before === '' ? '' : ` Until now it was ${before}, from ${sourceWords(source, 'en')}.`}`,
    },
  },
});

function concerns(cause: Cause, context: RepairContext): boolean {
  if (cause.layer === 'config') return cause.subject === 'GOPROXY' || cause.code === 'config.goproxy-retired-host';
  if (cause.layer === 'module') return true;
  const targets = context.situation.targets.filter(({ id }) => cause.targets?.includes(id));
  return targets.length === 0 ? cause.layer === 'sumdb' : targets.every(({ role }) => role !== 'proxy');
}

/** GOPROXY values to try, the best first. The id of each is the value. */
function candidates(context: RepairContext): readonly Trial[] {
  const { value } = futureSetting(context, 'GOPROXY');
  const own = [corrected(value), hiddenList(context)].flatMap((list) => liveFirst(list, context));
  const known = [value, hiddenList(context)].flatMap((list) => hostsOf(list));
  const company = known.some((host) => !isPublicHost(host) && !isRetiredHost(host) && isResolvable(host, context));
  const mirrors = company ? [] : MIRRORS.filter((url) => !fails(url, context)).map((url) => `${url},direct`);
  const values = [...own, ...mirrors].filter((candidate) => candidate !== value);
  return [...new Set(values)].map((id) => ({ id, variables: { GOPROXY: id } }));
}

/** The value with letters that only look right replaced by the ones that were meant. */
function corrected(value: string): string {
  return [...suspects(value)].reverse().reduce((text, { index, char, meant }) => {
    return `${text.slice(0, index)}${meant}${text.slice(index + char.length)}`;
  }, value.trim());
}

function hiddenList(context: RepairContext): string {
  const { source } = futureSetting(context, 'GOPROXY');
  if (source !== 'user' && source !== 'machine') return '';
  return context.settings.find((s) => s.name === 'GOPROXY')?.shadows.find((s) => s.source === 'goenv')?.value ?? '';
}

/** The list as it is, and with the entries that fail taken out: behind a dead entry every request would wait for it first. */
function liveFirst(list: string, context: RepairContext): readonly string[] {
  const parsed = parseGoproxy(list, { windows: context.platform === 'windows' });
  if (list === '' || parsed.error || parsed.entries[0]?.kind === 'off') return [];
  const alive = parsed.entries.filter((entry) => entry.kind !== 'url' || !fails(entry.url, context));
  const rest = alive.filter(({ kind }) => kind === 'url' || kind === 'file');
  const without =
    rest.length > 0 && alive.length < parsed.entries.length ? [alive.map(({ raw }) => raw).join(',')] : [];
  return [...without, list];
}

function hostsOf(list: string): readonly string[] {
  return parseGoproxy(corrected(list))
    .entries.filter(({ kind }) => kind === 'url')
    .map(({ url }) => /^https?:\/\/(?:[^/@]*@)?([^/:]+)/iu.exec(url)?.[1]?.toLowerCase() ?? '');
}

/** A name that exists nowhere belongs to no company: it is mistyped. */
function isResolvable(host: string, { causes }: RepairContext): boolean {
  return !causes.some(({ code, subject }) => code === 'dns.no-such-host' && subject === host);
}

/** Did this very mirror just fail, asked directly? What failed through a proxy may be the proxy's fault. */
function fails(url: string, { situation }: RepairContext): boolean {
  return situation.views.some(
    ({ target, works, failedAt }) =>
      target.url === url.replace(/\/+$/u, '') && !works && failedAt !== null && target.route.kind === 'direct',
  );
}

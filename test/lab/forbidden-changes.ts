import type { Report } from '../../shared/domain/report.ts';

type Plan = NonNullable<Report['plan']>;

/** Changes that would widen trust, permissions or exposure: no plan may hold one. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['verification switched off', /\bGO(?:NO)?SUMDB\s*=?\s*(?:off|\*)|\bGOSUMDB=off\b|GONOSUMCHECK|GOFLAGS=.*-insecure/u],
  ['insecure downloads', /\bGOINSECURE=(?!$)/u],
  ['everything declared private', /\bGO(?:PRIVATE|NOPROXY|NOSUMDB)=(?:[^\n]*,)?\*(?:,|$)/mu],
  [
    'certificates not checked',
    /sslVerify|strict-ssl|NODE_TLS_REJECT_UNAUTHORIZED|SSL_CERT_(?:FILE|DIR)=|GIT_SSL_NO_VERIFY/u,
  ],
  ['a firewall or antivirus weakened', /advfirewall.*off|Set-MpPreference|ufw disable|iptables -F|setenforce 0/u],
  ['a mirror without encryption', /GOPROXY=[^\n]*http:\/\//u],
  ['rights', /\bchmod\b|\bchown\b|\bicacls\b/u],
];

/** What a plan would bring about that it must not; empty when it is sound. */
export function widening(plan: Plan): readonly string[] {
  return plan.flatMap(({ remedy, command, changes }) => {
    const results = changes.flatMap(({ what, after }) =>
      after === null || isRemark(after) ? [] : [`${name(what)}${after}`],
    );
    return [...results, ...(changes.length === 0 ? [command] : [])].flatMap((text) =>
      FORBIDDEN.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${remedy}: ${what}: ${text}`),
    );
  });
}

/** `/home/li/.config/go/env: GOPROXY` sets a key: the change reads `GOPROXY=value`. */
function name(what: string): string {
  const key = /: ([A-Z_0-9]+)$/u.exec(what)?.[1];
  return key === undefined ? '' : `${key}=`;
}

function isRemark(line: string): boolean {
  return /^\s*(?:: )?#/u.test(line);
}

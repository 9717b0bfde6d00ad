import type { FailureWord } from '../domain/failure.ts';
import type { Finding } from '../domain/finding.ts';
import type { SettingSource } from '../domain/setting.ts';
import type { PathView } from './path-view.ts';
import type { Situation } from './situation.ts';

/** One proxy that does not open a way to something `go` needs. */
export interface ProxyFailure {
  readonly variable: string;
  /** Address without credentials. */
  readonly address: string;
  readonly source: SettingSource;
  readonly failure: FailureWord | undefined;
  readonly status: number | undefined;
  /** The proxy's own view: does its port answer at all? */
  readonly proxy: PathView | undefined;
  readonly tunnels: readonly Finding<'proxy.reply'>[];
  /** The proxy and everything that is reached through it. */
  readonly targets: readonly string[];
}

/** Proxies through which a mirror or database that `go` needs cannot be reached, one entry per variable. Empty while `go` works. */
export function proxyFailures(situation: Situation): readonly ProxyFailure[] {
  if (situation.goWorks) return [];
  const failing = situation.views.filter(
    (v) =>
      v.failedAt === 'proxy' && ['mirror', 'sumdb'].includes(v.target.role) && situation.impactOf(v) !== 'not-needed',
  );
  const ids = new Set(failing.map((v) => (v.target.route.kind === 'proxy' ? v.target.route.proxy : '')));
  return [...ids].flatMap((id) => {
    const proxy = situation.view(id);
    const through = situation.views.filter((v) => v.target.route.kind === 'proxy' && v.target.route.proxy === id);
    const [first] = failing.filter((v) => through.includes(v));
    const variable = proxy?.target.variable;
    if (!first || variable === undefined) return [];
    return [
      {
        variable,
        address: proxy?.target.url ?? '',
        source: situation.settings.get(variable)?.source ?? 'process',
        failure: first.tunnel?.params.failure,
        status: first.tunnel?.params.status,
        proxy,
        tunnels: through.flatMap((v) => (v.tunnel ? [v.tunnel] : [])),
        targets: [id, ...through.map((v) => v.target.id)],
      },
    ];
  });
}

import type { ObservationParams } from '../../../../shared/domain/finding.ts';
import { type Draft, goproxy, ran, saw } from './world.ts';

// What probes saw of the guards of a Windows machine.

export const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
export const list: Draft = goproxy('https://goproxy.cn,direct');
export const installed: Draft = saw('go.installed', { path: GO, version: 'go1.26.4', goroot: '' }, 'ok', GO);
/** `go` was told WSAEACCES. */
export const denied: readonly Draft[] = ran(1, [
  'Get "https://goproxy.cn/x": dial tcp 192.0.2.1:443: connectex: An attempt was made to access a socket in a way forbidden by its access permissions.',
]);

export function profile(changes: Partial<ObservationParams['firewall.profile']> = {}): Draft {
  const params = { profile: 'private', enabled: true, outbound: 'allow', store: 'local', localRules: true } as const;
  return saw('firewall.profile', { ...params, ...changes }, 'ok', changes.profile ?? 'private');
}

export function rule(changes: Partial<ObservationParams['firewall.rule']> = {}): Draft {
  const params: ObservationParams['firewall.rule'] = {
    program: GO,
    ruleId: '{5C0B}',
    ruleName: 'no go',
    direction: 'out',
    action: 'block',
    active: true,
    profiles: [],
    store: 'local',
    ...changes,
  };
  return saw('firewall.rule', params, 'fail', GO);
}

export function product(changes: Partial<ObservationParams['guard.product']> = {}): Draft {
  const params: ObservationParams['guard.product'] = {
    name: '360安全卫士',
    known: '360-safe',
    kind: 'antivirus',
    microsoft: false,
    state: 'on',
    filtersNetwork: true,
    managed: false,
    ...changes,
  };
  return saw('guard.product', params, 'ok', params.name);
}

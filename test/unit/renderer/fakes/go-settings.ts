import type { SessionEvent } from '../../../../shared/domain/session.ts';
import type { Setting } from '../../../../shared/domain/setting.ts';
import { healthy } from './scripts.ts';
import { resultOf } from './sessions.ts';

const settings: readonly Setting[] = [
  {
    name: 'GOPROXY',
    value: 'https://goproxy.cn，direct',
    source: 'machine',
    where: 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment',
    shadows: [{ source: 'goenv', value: 'https://goproxy.io,direct' }],
  },
  { name: 'GOSUMDB', value: 'sum.golang.org', source: 'default', shadows: [] },
  { name: 'GOPRIVATE', value: 'git.example.com/*', source: 'goenv', where: 'go env:3', shadows: [] },
  { name: 'HTTPS_PROXY', value: 'http://127.0.0.1:7890', source: 'user', shadows: [] },
  { name: 'GOMODCACHE', value: 'D:\\go\\pkg\\mod', source: 'default', shadows: [] },
];

/** A look at settings, one of which holds a full-width comma. */
export const settingsEvents: readonly SessionEvent[] = [
  { type: 'started', id: 'tool', startedAt: '2026-11-22T10:32:05.000+08:00', deadlineMs: 30_000, probes: [] },
  { type: 'result', result: { ...resultOf(healthy), causes: [], settings } },
];

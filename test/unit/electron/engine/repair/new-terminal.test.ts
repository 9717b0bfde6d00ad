import { expect, it } from 'vitest';
import { isCured, isSolved, isWorse } from '../../../../../electron/engine/repair/judge-repair.ts';
import { newTerminalEnvironment } from '../../../../../electron/engine/repair/new-terminal.ts';
import type { ScopedVariable } from '../../../../../electron/host/host.ts';
import type { Cause } from '../../../../../shared/domain/cause.ts';

const stored = (name: string, value: string, scope: 'user' | 'machine' = 'user'): ScopedVariable => ({
  name,
  value,
  scope,
  where: '',
});

it('a new terminal has what is stored now, and nothing that only the old process had', () => {
  const own = { PATH: '/bin', HOME: '/home/li', GOPROXY: 'off', HTTPS_PROXY: 'http://127.0.0.1:1', EDITOR: 'vi' };
  const variables = [stored('GOPROXY', 'https://a', 'machine'), stored('GOPROXY', 'https://b'), stored('PATH', '/odd')];
  expect(newTerminalEnvironment(own, variables, false)).toEqual({
    PATH: '/bin',
    HOME: '/home/li',
    EDITOR: 'vi',
    GOPROXY: 'https://b',
  });
});

it('Windows takes names without case, and a variable that is set to nothing is none', () => {
  const variables = [stored('goproxy', 'x', 'machine'), stored('GOPROXY', '')];
  expect(newTerminalEnvironment({ gosumdb: 'off' }, variables, true)).toEqual({});
});

const cause = (code: string, over: Partial<Cause> = {}): Cause => ({
  code,
  layer: 'tcp',
  subject: 'goproxy.cn',
  params: {},
  certainty: 'confirmed',
  severity: 'error',
  evidence: [],
  explains: [],
  ...over,
});
const item = { fixes: [{ code: 'tcp.filtered', subject: 'goproxy.cn' }] };
const broken = { verdict: 'broken', causes: [cause('tcp.filtered')] } as const;

it('a cause is cured when it is gone, or when go passes it by', () => {
  expect(isCured(item, broken, broken)).toBe(false);
  expect(isCured(item, broken, { verdict: 'broken', causes: [cause('tls.expired')] })).toBe(true);
  expect(isCured(item, broken, { verdict: 'degraded', causes: [cause('tcp.filtered', { severity: 'warning' })] })).toBe(
    true,
  );
  expect(isCured(item, broken, { verdict: 'broken', causes: [cause('tcp.filtered', { subject: 'other' })] })).toBe(
    true,
  );
});

it('solved means that go works; worse means that it did before', () => {
  expect(isSolved([item], broken, { verdict: 'incomplete', causes: [] })).toBe(false);
  expect(isSolved([item], broken, { verdict: 'healthy', causes: [] })).toBe(true);
  expect(isWorse({ verdict: 'degraded', causes: [] }, broken)).toBe(true);
  expect(isWorse(broken, broken)).toBe(false);
});

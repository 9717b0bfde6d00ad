import { expect, it } from 'vitest';
import { RecordedRegistry } from '../../../../electron/host/recorded/recorded-registry.ts';
import { RegTool } from '../../../../electron/host/windows/reg-tool.ts';
import { Registry } from '../../../../electron/host/windows/registry.ts';
import { policyOfRegistry } from '../../../../electron/privileged/machine-policy.ts';
import { POLICY_KEY } from '../../../../shared/policy-places.ts';

type Values = Readonly<Record<string, [string, string]>>;

const read = (values: Values | 'denied' | null) => {
  const above = { 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows': {} };
  const state = new RecordedRegistry(values === null ? above : { ...above, [POLICY_KEY]: values });
  const none = { exitCode: 1, stdout: '', stderr: '', ms: 0 };
  return policyOfRegistry(new Registry(new RegTool(async (command, as) => state.run(command, as) ?? none, {})));
};

it.each<[string, Values | 'denied' | null, unknown]>([
  ['no key', null, null],
  ['switched off', { UpdatesOff: ['REG_DWORD', '0x1'] }, { updatesOff: true }],
  ['left on', { UpdatesOff: ['REG_DWORD', '0x0'] }, { updatesOff: false }],
  ['a source', { updatesource: ['REG_SZ', 'https://m.example/'] }, { updateSource: 'https://m.example/' }],
  ['a number that means nothing', { UpdatesOff: ['REG_DWORD', '0x2'] }, 'unreadable'],
  ['a text for a number', { UpdatesOff: ['REG_SZ', '1'] }, 'unreadable'],
  ['a source that is expanded', { UpdateSource: ['REG_EXPAND_SZ', '%X%'] }, 'unreadable'],
  ['a key that may not be read', 'denied', 'unreadable'],
])('%s', async (_, values, expected) => {
  expect(await read(values)).toEqual(expected);
});

import { describe, expect, it, vi } from 'vitest';
import { createUpdates } from '../../../../../electron/app/updates/create-updates.ts';
import type { UpdatePolicy } from '../../../../../electron/app/updates/update-policy.ts';
import type { UpdateOutcome } from '../../../../../shared/ipc/update-values.ts';

function open(policy: UpdatePolicy | Error = { off: false }, way: 'installer' | 'unsigned' | 'by-hand' = 'installer') {
  const lookOnce = vi.fn(async (_policy: UpdatePolicy): Promise<UpdateOutcome> => 'current');
  const updates = createUpdates({
    way,
    host: 'updates.example',
    policy: () => (policy instanceof Error ? Promise.reject(policy) : Promise.resolve(policy)),
    atStart: () => true,
    lookOnce,
  });
  return { updates, lookOnce };
}

describe('what the wizard says of updates', () => {
  it.each([
    [{ off: false }, { way: 'installer', host: 'updates.example', atStart: true }],
    [
      { off: false, source: 'https://mirror.corp.example:8443/go/' },
      { way: 'installer', host: 'mirror.corp.example:8443', atStart: true },
    ],
    [{ off: true }, { way: 'off', host: null, atStart: false }],
    [new Error('access denied'), { way: 'off', host: null, atStart: false }],
  ])('under the policy %j', async (policy, state) => {
    expect(await open(policy).updates.state()).toEqual(state);
  });

  it.each(['unsigned', 'by-hand'] as const)('where they come otherwise: %s', async (way) => {
    const { updates, lookOnce } = open({ off: false }, way);
    expect(await updates.state()).toEqual({ way, host: null, atStart: false });
    expect(await updates.look()).toBe('failed');
    expect(lookOnce).not.toHaveBeenCalled();
  });
});

describe('a look for updates', () => {
  it('is under way once, whoever asks, and can be repeated', async () => {
    const { updates, lookOnce } = open({ off: false, source: 'https://mirror.corp.example/' });
    expect(await Promise.all([updates.look(), updates.look()])).toEqual(['current', 'current']);
    expect(lookOnce.mock.calls).toEqual([[{ off: false, source: 'https://mirror.corp.example/' }]]);
    lookOnce.mockRejectedValueOnce(new Error('defect'));
    await expect(updates.look()).rejects.toThrow('defect');
    expect(await updates.look()).toBe('current');
  });

  it.each([{ off: true }, new Error('access denied')])('is not made under the policy %j', async (policy) => {
    const { updates, lookOnce } = open(policy);
    expect(await updates.look()).toBe('failed');
    expect(lookOnce).not.toHaveBeenCalled();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { buildApi } from '../../../../shared/ipc/build-api.ts';
import { PAGE_CHANNELS } from '../../../../shared/ipc/channels.ts';
import { PAGE_API } from '../../../fakes/page-api.ts';

describe('buildApi', () => {
  it('makes one function for each channel and nothing else', () => {
    const api = buildApi(PAGE_CHANNELS, { ask: vi.fn(), listen: vi.fn() });
    const names = Object.entries(api).flatMap(([group, members]) => Object.keys(members).map((m) => `${group}.${m}`));
    expect(names.sort()).toEqual(PAGE_API);
  });

  it('asks under the channel name, with an empty argument where none is given', async () => {
    const ask = vi.fn(async () => ({ ok: true, value: 1 }));
    const api = buildApi({ 'a.b': 'call' }, { ask, listen: vi.fn() });
    expect(await api.a?.b?.()).toEqual({ ok: true, value: 1 });
    expect(ask).toHaveBeenCalledWith('a.b', {});
  });

  it('turns a message that cannot travel into a failure', async () => {
    const ask = async () => Promise.reject(new Error('An object could not be cloned.'));
    const api = buildApi({ 'a.b': 'call' }, { ask, listen: vi.fn() });
    expect(await api.a?.b?.(() => 1)).toMatchObject({ ok: false, failure: { code: 'failed', operation: 'a.b' } });
  });

  it('subscribes to events and hands back how to stop', () => {
    const stop = vi.fn();
    const listen = vi.fn(() => stop);
    const listener = vi.fn();
    const api = buildApi({ 'a.wentWrong': 'event' }, { ask: vi.fn(), listen });
    expect(api.a?.onWentWrong?.(listener)).toBe(stop);
    expect(listen).toHaveBeenCalledWith('a.wentWrong', listener);
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import { checkForUpdate, prepareUpdater } from '../../../../../electron/app/updates/check-for-update.ts';

type Updater = Parameters<typeof checkForUpdate>[0];

afterEach(() => {
  vi.useRealTimers();
});

it('sends no number by which a computer could be known again', () => {
  const updater = { requestHeaders: null } as unknown as Updater;
  prepareUpdater(updater, { off: false });
  // What electron-updater does before it asks for the list (AppUpdater, computeFinalHeaders).
  const headers = Object.assign({ 'x-user-staging-id': '9c6f0d6e-random' }, updater.requestHeaders);
  expect(headers).toEqual({ 'x-user-staging-id': 'none' });
});

it('gives a silent server up, so that one can look again', async () => {
  vi.useFakeTimers();
  const log = vi.fn();
  const updater = { checkForUpdates: () => new Promise<never>(() => undefined) } as unknown as Updater;
  const outcome = checkForUpdate(updater, async () => false, log);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await outcome).toBe('failed');
  expect(log).toHaveBeenCalledWith('update: the server does not answer');
});

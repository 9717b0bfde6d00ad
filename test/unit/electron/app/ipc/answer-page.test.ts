import { describe, expect, it, vi } from 'vitest';
import { answerPage } from '../../../../../electron/app/ipc/answer-page.ts';
import { answerWith } from '../../../../../electron/app/ipc/answer-with.ts';
import { pageHandlers } from '../../../../../electron/app/ipc/page-handlers.ts';
import type { SenderEvent } from '../../../../../electron/app/ipc/sender.ts';
import { tellPage } from '../../../../../electron/app/ipc/tell-page.ts';
import { APP_PAGE, ownPageJudge } from '../../../../../electron/app/page-origin.ts';
import type { Reply } from '../../../../../shared/ipc/failure.ts';
import { ANSWERED } from '../../../../fakes/page-api.ts';
import { fakeServices } from './fake-services.ts';

type Answer = (event: SenderEvent, ...args: unknown[]) => Promise<Reply<unknown>>;
const event: SenderEvent = { senderFrame: { url: APP_PAGE, parent: null }, sender: { id: 1 } };

function open(mayCall = () => true) {
  const services = fakeServices();
  const answers = new Map<string, Answer>();
  const answer = answerWith(pageHandlers(services));
  answerPage({ handle: (channel, answer) => answers.set(channel, answer) }, async () => answer, mayCall);
  const call = (channel: string, ...args: unknown[]) => answers.get(channel)?.(event, ...args);
  return { services, answers, call };
}

describe('answerPage', () => {
  it('answers the declared calls and no other name', () => {
    expect([...open().answers.keys()].sort()).toEqual(ANSWERED);
  });

  it('refuses a sender before looking at the message', async () => {
    const { call, services } = open(() => false);
    const trap = new Proxy({}, { ownKeys: () => expect.unreachable(), get: () => expect.unreachable() });
    expect(await call('check.start', trap)).toEqual({
      ok: false,
      failure: { code: 'refused-sender', operation: 'check.start' },
    });
    expect(services.checks.start).not.toHaveBeenCalled();
  });

  it.each([
    ['malformed', 'check.start', { project: '/etc' }],
    ['malformed', 'check.start', { project: 'project-1', deadlineMs: 1 }],
    ['malformed', 'check.start', { modules: ['a@b'] }],
    ['malformed', 'link.open', { link: 'https://example.com' }],
    ['malformed', 'preferences.set', { theme: 'neon' }],
    ['malformed', 'preferences.set', { updates: false }],
    ['malformed', 'updates.atStart', { on: 'no' }],
    ['malformed', 'preferences.set', JSON.parse('{"__proto__": {"theme": "dark"}}')],
    ['malformed', 'app.info', undefined],
    ['malformed', 'app.info', [{}]],
    ['malformed', 'clipboard.write', { text: 'x'.repeat(1024 * 1024 + 1) }],
    ['too-large', 'clipboard.write', { text: 'x'.repeat(2 * 1024 * 1024) }],
    ['too-large', 'explain.text', { text: 'x'.repeat(6 * 1024 * 1024) }],
    ['too-large', 'preferences.set', { theme: 'x'.repeat(5000) }],
    ['unknown-project', 'check.start', { project: 'project-7' }],
  ])('%s: %s', async (code, channel, argument) => {
    const { call, services } = open();
    expect(await call(channel, argument)).toMatchObject({ ok: false, failure: { code, operation: channel } });
    for (const spy of [services.checks.start, services.openLink, services.copy, services.preferences.set])
      expect(spy).not.toHaveBeenCalled();
  });

  it('takes one argument only', async () => {
    expect(await open().call('app.info', {}, {})).toMatchObject({ failure: { code: 'malformed' } });
  });
});

describe('pageHandlers', () => {
  it('checks the folder that was chosen, by its id', async () => {
    const { call, services } = open();
    expect(await call('project.choose', {})).toEqual({
      ok: true,
      value: { id: 'project-1', name: 'chosen', path: '/chosen' },
    });
    expect(await call('check.start', { project: 'project-1' })).toEqual({ ok: true, value: { id: 'run-1' } });
    expect(services.checks.start).toHaveBeenCalledWith({ project: '/chosen', deadlineMs: 30_000 });
  });

  it('does nothing when the dialog was closed', async () => {
    const { call, services } = open();
    services.chooseFolder.mockResolvedValueOnce(undefined);
    expect(await call('project.choose', {})).toEqual({ ok: true, value: null });
  });

  it('answers the rest', async () => {
    const { call, services } = open();
    expect(await call('app.info', {})).toEqual({
      ok: true,
      value: { ...services.info, language: 'zh-CN', theme: 'system' },
    });
    expect(await call('preferences.set', { theme: 'dark' })).toMatchObject({ ok: true, value: { theme: 'dark' } });
    const updates = { way: 'installer', host: 'updates.example', atStart: true };
    expect(await call('updates.state', {})).toEqual({ ok: true, value: updates });
    expect(await call('updates.look', {})).toEqual({ ok: true, value: { outcome: 'current' } });
    expect(await call('updates.atStart', { on: false })).toEqual({ ok: true, value: updates });
    expect(services.preferences.set).toHaveBeenLastCalledWith({ updates: false });
    expect(await call('check.start', {})).toMatchObject({ ok: true });
    expect(services.checks.start).toHaveBeenCalledWith({ deadlineMs: 30_000 });
    expect(await call('check.cancel', {})).toEqual({ ok: true, value: {} });
    expect(await call('link.open', { link: 'go-download' })).toEqual({ ok: true, value: {} });
    expect(await call('clipboard.write', { text: 'go env' })).toEqual({ ok: true, value: {} });
    expect(services.copy).toHaveBeenCalledWith('go env');
    expect(await call('explain.text', { text: 'x' })).toEqual({ ok: true, value: [] });
  });

  it('passes a dead engine on as such', async () => {
    const { call, services } = open();
    const dead = { ok: false, failure: { code: 'engine-died', operation: 'explain.text' } } as const;
    vi.mocked(services.askEngine).mockResolvedValueOnce(dead as never);
    expect(await call('explain.text', { text: 'x' })).toMatchObject({ failure: { code: 'engine-died' } });
  });
});

describe('tellPage', () => {
  it('tells our own page, and nobody when there is none', () => {
    const page = { isDestroyed: vi.fn(() => false), getURL: vi.fn(() => APP_PAGE), send: vi.fn() };
    const tell = tellPage(() => page, ownPageJudge());
    tell('check.died', { reason: 'exited' });
    expect(page.send).toHaveBeenCalledExactlyOnceWith('check.died', { reason: 'exited' });
    page.getURL.mockReturnValue('https://example.com/');
    tell('check.died', { reason: 'exited' });
    page.isDestroyed.mockReturnValue(true);
    tell('check.died', { reason: 'exited' });
    tellPage(() => undefined, ownPageJudge())('check.died', { reason: 'exited' });
    expect(page.send).toHaveBeenCalledOnce();
  });
});

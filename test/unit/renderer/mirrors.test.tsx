// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createMirrorsStore } from '../../../renderer/state/mirrors-store.ts';
import { LANGUAGES, type Text } from '../../../shared/domain/text.ts';
import type { LastComparison } from '../../../shared/mirrors/mirror-shelf.ts';
import { MIRROR_CHECK_WORDS } from '../../../shared/text/mirror-words.ts';
import { CALL_FAILURE_WORDS } from '../../../shared/text/ui/call-failure-words.ts';
import { mirrorsWords } from '../../../shared/text/ui/mirrors.ts';
import { wishWords } from '../../../shared/text/ui/wish.ts';
import { compared, comparing, MIRRORS, used, wished } from './fakes/mirrors.ts';
import { openApp } from './fakes/open-app.tsx';
import { ScriptedBridge } from './fakes/scripted-bridge.ts';

afterEach(cleanup);

const LAST = {
  startedAt: '2026-11-20T02:00:00.000Z',
  recommended: 'GOPROXY-of-last-time',
  mirrors: [{ url: 'https://goproxy.cn', verdict: 'right', firstByteMs: 123, bytesPerSecond: null }],
} as const satisfies LastComparison;

describe.each(LANGUAGES)('the Mirrors tool in %s', (language) => {
  const say = (text: Text): string => text[language];

  async function begun() {
    const app = openApp(language);
    await app.press(say(mirrorsWords.title));
    await app.press(say(mirrorsWords.start));
    return app;
  }
  const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

  it('says what it will do before it does it', async () => {
    const { press, heading, bridge } = openApp(language);
    await press(say(mirrorsWords.title));
    expect(heading()).toBe(say(mirrorsWords.title));
    expect(screen.getByText(say(mirrorsWords.emptyHint))).toBeTruthy();
    expect(bridge.asked).not.toContain('mirrors.start');
  });

  it('shows what is known while it goes on, and can be stopped', async () => {
    const { bridge, press } = await begun();
    await act(async () => bridge.tellMirrors(comparing));
    expect(names()).toHaveLength(3);
    expect(screen.getByRole('progressbar')).toBeTruthy();
    expect(screen.queryByText(say(mirrorsWords.recommended))).toBeNull();
    await press(say(mirrorsWords.cancel));
    expect(bridge.asked).toContain('mirrors.cancel');
  });

  it("marks the mirror that a company's administrator added", async () => {
    const { bridge } = await begun();
    await act(async () => bridge.tellMirrors(comparing));
    expect(screen.queryByText(say(mirrorsWords.company))).toBeNull();
    const [known] = MIRRORS;
    if (!known) throw new Error('there are no mirrors');
    const report = { ...known, id: 'own', url: 'https://goproxy.corp.example', origin: 'company' as const };
    await act(async () => bridge.tellMirrors([{ type: 'mirror', report }]));
    expect(names()).toContain('goproxy.corp.example');
    expect(screen.getAllByText(say(mirrorsWords.company))).toHaveLength(1);
  });

  it('ends with a recommendation that has no liar in it, however fast, and the command to type', async () => {
    const { bridge } = await begun();
    await act(async () => bridge.tellMirrors(compared));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('go env -w "GOPROXY=https://goproxy.cn|https://goproxy.io,direct"')).toBeTruthy();
    expect(names()).toEqual([
      'goproxy.cn',
      'goproxy.io',
      'mirrors.aliyun.com/goproxy',
      'proxy.golang.org',
      'mirrors.tencent.com/go',
    ]);
  });

  it('names every check to who cannot see its shape', async () => {
    const { bridge } = await begun();
    await act(async () => bridge.tellMirrors(compared));
    const hash = say(MIRROR_CHECK_WORDS.hash.asks);
    expect(screen.getAllByRole('img', { name: new RegExp(hash.slice(0, 12)) }).length).toBeGreaterThan(2);
  });

  it('uses a mirror after showing what that changes, and offers the way back', async () => {
    const { bridge, press } = await begun();
    await act(async () => bridge.tellMirrors(compared));
    bridge.plan = wished;
    await press(say(mirrorsWords.useRecommended));
    expect(bridge.asked).toContain('mirrors.plan null');
    expect(screen.getByRole('heading', { name: say(wishWords.willChange) })).toBeTruthy();
    expect(bridge.asked.some((call) => call.startsWith('repair.apply'))).toBe(false);
    await press(say(mirrorsWords.apply));
    await act(async () => bridge.tellRepair(used));
    expect(screen.getByRole('heading', { name: say(mirrorsWords.switched) })).toBeTruthy();
    expect(screen.getByRole('button', { name: say(wishWords.undo) })).toBeTruthy();
    await press(say(mirrorsWords.backToList));
    expect(screen.queryByRole('heading', { name: say(mirrorsWords.switched) })).toBeNull();
  });

  it('says how the last comparison ended, and how each mirror did then', async () => {
    const app = openApp(language);
    app.bridge.mirrors.shelf = { added: [], last: LAST };
    await app.press(say(mirrorsWords.title));
    expect(screen.getByText(/GOPROXY-of-last-time/u)).toBeTruthy();
    await app.press(say(mirrorsWords.start));
    await act(async () => app.bridge.tellMirrors(compared));
    expect(screen.getAllByText(/123 ms/u)).toHaveLength(1);
  });

  it('keeps mirrors of your own, and lets them go', async () => {
    const app = openApp(language);
    await app.press(say(mirrorsWords.title));
    const field = screen.getByRole('textbox', { name: say(mirrorsWords.ownLabel) });
    fireEvent.change(field, { target: { value: ' https://goproxy.corp.example ' } });
    await app.press(say(mirrorsWords.addOwn));
    expect(app.bridge.asked).toContain('mirrors.add https://goproxy.corp.example');
    expect((field as HTMLInputElement).value).toBe('');
    await app.press(`${say(mirrorsWords.forget)}: https://goproxy.corp.example`);
    expect(screen.queryByText('https://goproxy.corp.example')).toBeNull();
  });

  it('says beside the field why an address is not kept, and keeps it there to be put right', async () => {
    const app = openApp(language);
    await app.press(say(mirrorsWords.title));
    app.bridge.mirrors.refusal = { code: 'not-a-mirror', operation: 'mirrors.add' };
    const field = screen.getByRole('textbox', { name: say(mirrorsWords.ownLabel) });
    fireEvent.change(field, { target: { value: 'no mirror' } });
    await app.press(say(mirrorsWords.addOwn));
    expect((field as HTMLInputElement).value).toBe('no mirror');
    expect(field.closest('section')?.textContent).toContain(say(CALL_FAILURE_WORDS['not-a-mirror']));
  });

  it('begins once, however often it is pressed', async () => {
    const bridge = new ScriptedBridge();
    const store = createMirrorsStore(bridge, () => {});
    await Promise.all([store.getState().start(), store.getState().start()]);
    expect(bridge.asked).toEqual(['mirrors.start']);
  });

  it('one that lies or is silent cannot be used', async () => {
    const { bridge } = await begun();
    await act(async () => bridge.tellMirrors(compared));
    const uses = screen.getAllByRole('button', { name: new RegExp(`^${say(mirrorsWords.use)}: `) });
    expect(uses).toHaveLength(3);
  });

  it('tells of a comparison that broke off, and can begin again', async () => {
    const { bridge, press } = await begun();
    await act(async () => bridge.tellMirrors(comparing));
    await act(async () => bridge.dieComparing('exited'));
    expect(screen.getByText(say(mirrorsWords.died))).toBeTruthy();
    await press(say(mirrorsWords.again));
    expect(bridge.asked.filter((call) => call === 'mirrors.start')).toHaveLength(2);
  });
});

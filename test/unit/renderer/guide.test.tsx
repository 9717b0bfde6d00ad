// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, type Text } from '../../../shared/domain/text.ts';
import { guide } from '../../../shared/text/ui/guide.ts';
import { plan as planWords, repairing } from '../../../shared/text/ui/repair.ts';
import { welcome } from '../../../shared/text/ui/welcome.ts';
import { fakeCauseTexts } from './fakes/cause-texts.ts';
import { openApp } from './fakes/open-app.tsx';
import { applying, plan } from './fakes/repairs.ts';
import { broken } from './fakes/scripts.ts';
import { eventsOf } from './fakes/sessions.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe.each(LANGUAGES)('guided mode in %s', (language) => {
  const say = (text: Text): string => text[language];
  const rendered = (code: string) => fakeCauseTexts.renderCause({ code, subject: '', params: {} }, language);

  async function guided() {
    const app = openApp(language);
    app.bridge.plan = plan;
    await app.press(new RegExp(say(guide.row)));
    return app;
  }

  it('begins with a word to the user, then starts the check', async () => {
    const { heading, press, bridge } = await guided();
    expect(heading()).toBe(say(guide.introTitle));
    expect(screen.getByText(say(guide.introSay))).toBeTruthy();
    await press(say(guide.start));
    expect(bridge.asked).toEqual(['check.start {}']);
    expect(heading()).toBe(language === 'en' ? 'Find go' : '找到 go');
    expect(screen.getByText(say(guide.waiting))).toBeTruthy();
  });

  it('walks step by step, by keyboard too, and says what each means', async () => {
    const { press, tell, heading } = await guided();
    await press(say(guide.start));
    await tell(eventsOf(broken));
    expect(screen.getByText(say(guide.okMeans))).toBeTruthy();
    const visited = [heading()];
    const blamed: string[] = [];
    for (let step = 0; step < 30 && heading() !== say(guide.resultTitle); step += 1) {
      await act(async () => fireEvent.keyDown(window, { key: 'ArrowRight', altKey: true }));
      visited.push(heading());
      const told = document.body.textContent?.includes(rendered('tls.sni-blocked').detail);
      if (told) blamed.push(heading());
      expect(document.activeElement?.tagName).toBe('H1');
    }
    expect(blamed.slice(0, 1)).toEqual([language === 'en' ? 'Reach the module proxy' : '连上模块代理']);
    expect(visited.length).toBeGreaterThan(8);
    expect(screen.getByText(say(guide.resultSay.broken))).toBeTruthy();
    await act(async () => fireEvent.keyDown(window, { key: 'ArrowLeft', altKey: true }));
    expect(heading()).toBe(visited.at(-2));
  });

  it('keeps the notes of the call with the check', async () => {
    vi.useFakeTimers();
    const { tell, bridge, stores } = await guided();
    await act(async () => screen.getByRole('button', { name: say(guide.start) }).click());
    fireEvent.change(screen.getByRole('textbox', { name: say(guide.note) }), { target: { value: '工号 4711' } });
    await tell(eventsOf(broken));
    await act(async () => vi.advanceTimersByTimeAsync(1000));
    expect(bridge.asked.at(-1)).toBe(`history.note ${broken.id} 工号 4711`);
    expect(stores.guide.getState().kept).toBe('yes');
    expect(screen.getByText(say(guide.noteSaved))).toBeTruthy();
  });

  it('goes on through the repair, with words for it, and can be left', async () => {
    const { press, tell, heading, bridge, stores } = await guided();
    await press(say(guide.start));
    await tell(eventsOf(broken));
    await act(async () => stores.guide.getState().go(99));
    await press(planWords.repair[language]({ count: 2 }));
    await act(async () => bridge.tellRepair(applying));
    expect(heading()).toBe(say(repairing.title));
    expect(screen.getByText(say(guide.wizardSay.repairing))).toBeTruthy();
    expect(screen.getByRole('textbox', { name: say(guide.note) })).toBeTruthy();
  });

  it('is left by its button', async () => {
    const { press, heading } = await guided();
    await press(say(guide.leave));
    expect(heading()).toBe(say(welcome.title));
  });
});

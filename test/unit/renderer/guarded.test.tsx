// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Text } from '../../../shared/domain/text.ts';
import { guardedWords as words } from '../../../shared/text/ui/guarded.ts';
import { openApp } from './fakes/open-app.tsx';
import { SET_ID, undoable } from './fakes/repairs.ts';

afterEach(cleanup);

describe.each(LANGUAGES)('a protection that is switched off for a while, in %s', (language) => {
  const say = (text: Text): string => text[language];

  it('is planned only once its words are typed, and the risk is told before', async () => {
    const { press, stores, bridge } = openApp(language);
    await act(async () => stores.navigation.getState().show('settings'));
    expect(screen.queryByText(say(words.risk))).toBeNull();
    await press(say(words.open));
    expect(screen.getByText(say(words.risk))).toBeTruthy();
    const field = screen.getByLabelText(words.type[language]({ words: 'GOSUMDB=off' }));
    const button = () => screen.getByRole('button', { name: say(words.show) }) as HTMLButtonElement;
    for (const typed of ['', 'yes', 'gosumdb=off']) {
      fireEvent.change(field, { target: { value: typed } });
      expect(button().disabled, typed).toBe(true);
    }
    await press(words.minutes[language]({ minutes: 15 }));
    fireEvent.change(field, { target: { value: 'GOSUMDB=off' } });
    await press(say(words.show));
    expect(bridge.asked).toContain('guarded.plan checksum-off 15 GOSUMDB=off');
  });

  it('is told on every page until it is over, and can be ended at once', async () => {
    const { press, stores, bridge } = openApp(language);
    const [set] = undoable.sets;
    if (!set) return expect.unreachable();
    bridge.undoList = { ...undoable, sets: [{ ...set, until: '2026-03-01T13:00:00.000Z' }] };
    await act(async () => stores.undo.getState().refresh());
    for (const page of ['settings', 'history'] as const) {
      await act(async () => stores.navigation.getState().show(page));
      expect(screen.getByRole('button', { name: say(words.endNow) })).toBeTruthy();
    }
    bridge.undoList = { ...undoable, sets: [set] };
    await press(say(words.endNow));
    expect(bridge.asked).toContain(`undo.apply ${JSON.stringify({ set: SET_ID })}`);
    expect(screen.queryByRole('button', { name: say(words.endNow) })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES, type Text } from '../../../shared/domain/text.ts';
import type { ChangeSet } from '../../../shared/domain/undo.ts';
import { healthy as healthyTexts } from '../../../shared/text/ui/endings.ts';
import { comparison, history } from '../../../shared/text/ui/history.ts';
import { preferences } from '../../../shared/text/ui/preferences.ts';
import { undo } from '../../../shared/text/ui/repair.ts';
import { FORMAT_WORDS, report } from '../../../shared/text/ui/report.ts';
import { shell } from '../../../shared/text/ui/shell.ts';
import { UPDATE_OUTCOME_WORDS, UPDATE_WAY_WORDS, updates } from '../../../shared/text/ui/updates.ts';
import { welcome } from '../../../shared/text/ui/welcome.ts';
import { fakeCauseTexts } from './fakes/cause-texts.ts';
import { openApp } from './fakes/open-app.tsx';
import { SET_ID, undoable } from './fakes/repairs.ts';
import { broken, healthy } from './fakes/scripts.ts';
import { eventsOf, resultOf } from './fakes/sessions.ts';

afterEach(cleanup);

describe.each(LANGUAGES)('in %s', (language) => {
  const say = (text: Text): string => text[language];
  const brokenLine = fakeCauseTexts.renderCause(
    { code: 'tls.sni-blocked', subject: '', params: {} },
    language,
  ).headline;

  async function withTwoRuns() {
    const app = openApp(language);
    app.bridge.runs = [resultOf(healthy), { ...resultOf(broken), startedAt: '2026-11-20T09:00:00.000+08:00' }];
    await app.press(say(shell.history));
    return app;
  }

  it('history is empty before the first check, and leads to it', async () => {
    const { press, heading } = openApp(language);
    await press(say(shell.history));
    expect(heading()).toBe(say(history.title));
    expect(screen.getByText(say(history.emptyHint))).toBeTruthy();
  });

  it('history lists what every check found, and opens one to look at', async () => {
    const { press, heading } = await withTwoRuns();
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2);
    await press(new RegExp(brokenLine));
    expect(heading()).toBe(brokenLine);
    expect(screen.queryByRole('button', { name: /go env/ })).toBeNull();
    await press(say(history.backToList));
    expect(heading()).toBe(say(history.title));
  });

  it('two checks are compared, the earlier one first', async () => {
    const { press, heading } = await withTwoRuns();
    expect(screen.getByRole('button', { name: say(history.compare) })).toHaveProperty('disabled', true);
    for (const box of screen.getAllByRole('checkbox')) await act(async () => box.click());
    await press(say(history.compare));
    expect(heading()).toBe(say(comparison.title));
    expect(screen.getByRole('heading', { name: say(comparison.gone) })).toBeTruthy();
    expect(screen.getByRole('heading', { name: say(comparison.targets) })).toBeTruthy();
    expect(screen.getByText(new RegExp(`^${say(comparison.earlier)} · .*20`))).toBeTruthy();
    expect(screen.queryByText(say(comparison.same))).toBeNull();
  });

  it('repairs stand between the checks and can be undone, one or all', async () => {
    const app = openApp(language);
    app.bridge.runs = [resultOf(healthy)];
    app.bridge.undoList = undoable;
    await app.press(say(shell.history));
    await app.press(say(undo.one));
    expect(app.bridge.asked.at(-1)).toBe(`undo.apply {"set":"${SET_ID}"}`);
    expect(screen.getByText(say(undo.done), { selector: '[role="status"]' })).toBeTruthy();
    await app.press(say(undo.all));
    expect(screen.getByText(say(undo.allTitle))).toBeTruthy();
    const [, confirm] = screen.getAllByRole('button', { name: say(undo.all), hidden: true });
    await act(async () => confirm?.click());
    expect(app.bridge.asked.at(-1)).toBe('undo.apply {"set":"all"}');
  });

  it('a repair that left nothing to put back has no button for it, unless it is to be ended first', async () => {
    const shown = async (state: 'applied' | 'interrupted') => {
      const app = openApp(language);
      const [set] = undoable.sets;
      const items = (set?.items ?? []).map((item) => ({ ...item, changes: [] }));
      app.bridge.runs = [resultOf(healthy)];
      app.bridge.undoList = { ...undoable, sets: [{ ...(set as ChangeSet), items, state }] };
      await app.press(say(shell.history));
      const buttons = screen.queryAllByRole('button', { name: say(undo.one) }).length;
      cleanup();
      return buttons;
    };
    expect(await shown('applied')).toBe(0);
    expect(await shown('interrupted')).toBe(1);
  });

  it('a check that could not be kept says so where its result stands', async () => {
    const { bridge, press, tell } = openApp(language);
    bridge.unkept = 'no-space';
    await press(say(welcome.start));
    await tell(eventsOf(healthy));
    expect(
      screen.getByText(history.unkept[language]({ why: language === 'en' ? 'Disk full' : '磁盘已满' })),
    ).toBeTruthy();
  });

  it('a report is seen before it is shared, without what tells whose computer it is', async () => {
    const { bridge, press, tell, heading } = openApp(language);
    await press(say(welcome.start));
    const secret = 'C:\\Users\\zhang\\go\\bin\\go.exe';
    const goPath = {
      ...resultOf(healthy),
      host: { ...resultOf(healthy).host, go: { version: 'go1.26.1', path: secret } },
    };
    await tell([...eventsOf(healthy).slice(0, -1), [{ type: 'result', result: goPath }]]);
    await press(say(report.open));
    expect(heading()).toBe(say(report.title));
    const preview = () => screen.getByRole('region', { name: say(report.preview) }).textContent;
    expect(preview()).toContain('go1.26.1');
    expect(preview()).not.toContain('zhang');
    await act(async () => screen.getByRole('switch').click());
    expect(preview()).toContain('zhang');
    await press(say(report.save));
    expect(bridge.asked.at(-1)).toBe(
      `report.save ${JSON.stringify({ run: healthy.id, format: 'html', redact: false })}`,
    );
    expect(screen.getByRole('status').textContent).toBe(report.saved[language]({ path: 'C:\\报告.html' }));
    bridge.saved = { path: null, failure: 'no-space' };
    await press(say(report.saveAs));
    await act(async () => screen.getByRole('menuitem', { name: say(FORMAT_WORDS.zip) }).click());
    expect(screen.getByText(new RegExp(language === 'en' ? 'Disk full' : '磁盘已满'))).toBeTruthy();
    await press(say(shell.back));
    expect(heading()).toBe(say(healthyTexts.title));
  });

  it('preferences change language and theme, and delete the records after a question', async () => {
    const { bridge, press, heading } = openApp(language);
    bridge.runs = [resultOf(healthy)];
    await press(say(shell.preferences));
    expect(heading()).toBe(say(preferences.title));
    expect(screen.getByText(/AppData/)).toBeTruthy();
    await press(say(preferences.clear));
    await act(async () => screen.getByRole('button', { name: say(preferences.clearConfirm) }).click());
    expect(bridge.runs).toEqual([]);
    expect(screen.getByText(preferences.kept[language]({ runs: 0, size: '0 B' }))).toBeTruthy();
  });

  it.each(['unsigned', 'by-hand', 'off'] as const)('preferences say that updates come otherwise: %s', async (way) => {
    const { press, bridge } = openApp(language);
    bridge.updates.current = { way, host: null, atStart: false };
    await press(say(shell.preferences));
    expect(screen.getByText(UPDATE_WAY_WORDS[way][language]({ host: '' }))).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.queryByRole('button', { name: say(updates.look) })).toBeNull();
    expect(screen.getByText(say(preferences.offline))).toBeTruthy();
  });

  it('preferences switch the look for updates off, look now, and tell of both', async () => {
    const { press, bridge } = openApp(language);
    const host = { host: 'updates.example' };
    bridge.updates.current = { way: 'installer', ...host, atStart: true };
    bridge.updates.outcome = 'failed';
    await press(say(shell.preferences));
    expect(screen.getByText(UPDATE_WAY_WORDS.installer[language](host))).toBeTruthy();
    expect(screen.getByText(say(preferences.onlyUpdates))).toBeTruthy();
    await act(async () => screen.getByRole('switch', { name: say(updates.byItself) }).click());
    expect(bridge.updates.current.atStart).toBe(false);
    expect(screen.getByText(say(updates.notByItself))).toBeTruthy();
    expect(screen.getByText(say(preferences.offline))).toBeTruthy();
    await press(say(updates.look));
    const told = UPDATE_OUTCOME_WORDS.failed[language](host);
    expect(screen.getAllByText(told)).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe(told);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckStore } from '../../../renderer/state/check-store.ts';
import { createDoctorStores, type DoctorStores } from '../../../renderer/state/doctor-stores.ts';
import { createPreferencesStore } from '../../../renderer/state/preferences-store.ts';
import { ScriptedBridge } from './fakes/scripted-bridge.ts';
import { broken, healthy, incomplete } from './fakes/scripts.ts';
import { eventsOf } from './fakes/sessions.ts';

let bridge: ScriptedBridge;
let stores: DoctorStores;
let store: CheckStore;

beforeEach(() => {
  bridge = new ScriptedBridge();
  stores = createDoctorStores(bridge, () => 1000, { language: 'zh-CN', theme: 'system' });
  store = stores.check;
});

describe('a check', () => {
  it.each([
    [broken, 'diagnosis'],
    [healthy, 'healthy'],
    [incomplete, 'incomplete'],
  ] as const)('%# leads from the button to its screen', async (script, screen) => {
    await store.getState().start();
    expect(store.getState().wizard).toBe('checking');
    expect(store.getState().startedMs).toBe(1000);
    bridge.tellAll(eventsOf(script));
    expect(store.getState().wizard).toBe(screen);
    expect(store.getState().session.result?.id).toBe(script.id);
  });

  it('stays on the checking screen with a first verdict that is not final', async () => {
    await store.getState().start();
    bridge.tellAll(eventsOf(broken).slice(0, 30));
    expect(store.getState().wizard).toBe('checking');
    expect(store.getState().session.verdict).toMatchObject({ final: false, verdict: 'broken' });
  });

  it('asks with the chosen project, by its id only', async () => {
    await store.getState().chooseProject();
    expect(store.getState().project?.name).toBe('shop');
    await store.getState().start();
    expect(bridge.asked).toEqual(['check.start {"project":"project-1"}']);
    store.getState().dropProject();
    expect(store.getState().project).toBeNull();
  });

  it('keeps the project when the dialog is closed without a choice', async () => {
    await store.getState().chooseProject();
    bridge.chosen = null;
    await store.getState().chooseProject();
    expect(store.getState().project?.name).toBe('shop');
  });

  it('does not start twice', async () => {
    await Promise.all([store.getState().start(), store.getState().start()]);
    expect(bridge.asked).toHaveLength(1);
  });

  it('goes back to the button, with the reason and the last run, when refused', async () => {
    await store.getState().start();
    bridge.tellAll(eventsOf(broken));
    bridge.refusal = { code: 'busy', operation: 'check.start' };
    await store.getState().start();
    expect(store.getState().wizard).toBe('diagnosis');
    expect(store.getState().failure?.code).toBe('busy');
    expect(store.getState().session.id).toBe(broken.id);
  });

  it('keeps a cancelled run, and none of its late words', async () => {
    await store.getState().start();
    bridge.tellAll(eventsOf(broken).slice(0, 9));
    await store.getState().cancel();
    const kept = store.getState().session;
    expect(store.getState()).toMatchObject({ wizard: 'welcome', cancelled: true });
    expect(bridge.asked).toContain('check.cancel');
    bridge.tellAll(eventsOf(broken).slice(9));
    expect(store.getState().session).toBe(kept);
    expect(store.getState().wizard).toBe('welcome');
  });

  it('does not mix a cancelled run into the next one', async () => {
    await store.getState().start();
    bridge.tellAll(eventsOf(broken).slice(0, 9));
    await store.getState().cancel();
    await store.getState().start();
    bridge.tellAll(eventsOf(broken).slice(9));
    expect(store.getState()).toMatchObject({ wizard: 'checking' });
    expect(store.getState().session.id).toBeNull();
    bridge.tellAll(eventsOf(healthy));
    expect(store.getState().wizard).toBe('healthy');
  });

  it('does not take a run that was cancelled before it told anything for the next one', async () => {
    bridge.runId = broken.id;
    await store.getState().start();
    await store.getState().cancel();
    bridge.runId = healthy.id;
    await store.getState().start();
    bridge.tellAll(eventsOf(broken));
    expect(store.getState()).toMatchObject({ wizard: 'checking', session: { id: null } });
    bridge.tellAll(eventsOf(healthy));
    expect(store.getState()).toMatchObject({ wizard: 'healthy', session: { id: healthy.id } });
  });

  it('says so when the engine dies, and can be tried again', async () => {
    await store.getState().start();
    bridge.die('exited');
    expect(store.getState()).toMatchObject({ wizard: 'interrupted', died: 'exited' });
    await store.getState().start();
    expect(store.getState()).toMatchObject({ wizard: 'checking', died: null });
  });

  it('takes the death of an idle engine quietly', () => {
    bridge.die('exited');
    expect(store.getState().wizard).toBe('welcome');
  });

  it('can be left for another page and goes on meanwhile', async () => {
    await store.getState().start();
    stores.navigation.getState().show('flowcharts');
    bridge.tellAll(eventsOf(healthy));
    expect(store.getState().wizard).toBe('healthy');
    expect(stores.navigation.getState().page).toBe('flowcharts');
  });
});

describe('preferences', () => {
  it('show at once, are kept by main, and follow changes made elsewhere', async () => {
    const preferences = createPreferencesStore(bridge, { language: 'zh-CN', theme: 'system' });
    await preferences.getState().setLanguage('en');
    await preferences.getState().setTheme('dark');
    expect(preferences.getState()).toMatchObject({ language: 'en', theme: 'dark' });
    expect(bridge.asked).toEqual(['preferences.set {"language":"en"}', 'preferences.set {"theme":"dark"}']);
    bridge.changePreferences({ language: 'zh-CN', theme: 'contrast' });
    expect(preferences.getState()).toMatchObject({ language: 'zh-CN', theme: 'contrast' });
  });
});

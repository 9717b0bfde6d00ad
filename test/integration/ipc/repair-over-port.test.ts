import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngineProcess, type EngineChild } from '../../../electron/app/engine/engine-process.ts';
import { createRepairRunner } from '../../../electron/app/engine/repair-runner.ts';
import { createRepairService } from '../../../electron/engine/repair/repair-service.ts';
import { runSession } from '../../../electron/engine/session.ts';
import { serveEngine } from '../../../electron/engine/wire.ts';
import { openRecordedHost } from '../../../electron/host/recorded/recorded-host.ts';
import type { RepairEvent } from '../../../shared/domain/repair-session.ts';
import { emptyRepair, reduceRepair } from '../../../shared/domain/repair-session.ts';
import { renderManual } from '../../../shared/repair/render-manual.ts';
import { renderRemedy } from '../../../shared/repair/render-remedy.ts';
import { noRuns } from '../../fakes/no-runs.ts';
import { noAllowList, noMirrors } from '../../unit/electron/app/engine/fake-engine.ts';

const machine = (name: string) => join(import.meta.dirname, '../../fixtures/machines', name);
let state = '';

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'gmd-port-'));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

/** The real engine with its repairs behind a real port, looking at a recorded machine. */
function openEngine(name: string): EngineChild {
  const { port1, port2 } = new MessageChannel();
  const child = new EventEmitter();
  // Opened once: what is changed on it stays, for this test only.
  const host = openRecordedHost(machine(name));
  const open = () => host;
  const repairs = createRepairService({ state, openHost: open, keep: async () => undefined });
  const check = async (...[request, emit, signal]: Parameters<Parameters<typeof serveEngine>[0]['check']>) => {
    const host = await open();
    repairs.diagnosed({ request, host, result: await runSession(request, { host, emit, signal }) });
  };
  const receive = serveEngine(
    { check, explain: () => [], repairs, runs: noRuns, mirrors: noMirrors, allowList: noAllowList },
    (message) => port2.postMessage(message),
    () => {},
  );
  port2.on('message', receive);
  port1.on('message', (message) => child.emit('message', message));
  queueMicrotask(() => child.emit('spawn'));
  return Object.assign(child, {
    postMessage: (message: unknown) => port1.postMessage(message),
    kill: () => {
      port1.close();
      return true;
    },
  });
}

function openWizard(name: string) {
  let repair = emptyRepair;
  let ended = (): void => {};
  const checked = new Promise<void>((resolve) => {
    ended = resolve;
  });
  const engine = createEngineProcess({
    fork: () => openEngine(name),
    handlers: { 'machine.resolveProxy': () => ({ answer: 'DIRECT' }) },
    listeners: {
      'session.events': () => {},
      'session.ended': ended,
      'mirrors.events': () => {},
      'mirrors.ended': () => {},
      'repair.events': (payload) => runner.listeners['repair.events'](payload),
      'repair.ended': (payload) => runner.listeners['repair.ended'](payload),
    },
    leavesNothing: () => false,
    died: () => {},
    log: () => {},
  });
  const runner = createRepairRunner({
    engine,
    tell: (channel, payload) => {
      if (channel === 'repair.events') repair = (payload as RepairEvent[]).reduce(reduceRepair, repair);
    },
  });
  const check = async () => {
    await engine.ask('session.start', { run: 1, request: { deadlineMs: 15_000 } });
    await checked;
  };
  return { engine, runner, check, repair: () => repair };
}

describe('a repair across the boundary', () => {
  it('shows what would be changed on a recorded Windows, changes it there, and tells that it is cured', async () => {
    const { engine, runner, check, repair } = openWizard('zh-goproxy-shadowed');
    await check();
    const reply = await engine.ask('repair.plan', {});
    const plan = reply.ok ? reply.value : expect.unreachable();
    const [item] = plan.items;
    expect(item).toMatchObject({
      remedy: 'config/goproxy',
      risk: 'safe',
      scope: 'machine',
      elevation: 'admin',
      chosen: true,
      changes: [{ what: expect.stringContaining('\\GOPROXY'), after: null }],
    });
    expect(item?.command).toContain("SetEnvironmentVariable('GOPROXY', $null, 'Machine')");
    if (!item) return expect.unreachable();
    expect(renderRemedy(item, 'zh-CN').title).toContain('GOPROXY');
    await runner.apply({ plan: plan.id, items: [item.id] });
    await expect
      .poll(() => repair().result, { timeout: 15_000 })
      .toMatchObject({ id: expect.any(String), solved: true });
    expect(repair().items).toMatchObject({ [item.id]: { state: 'fixed' } });
    engine.kill('exited');
  });

  it('is about the last check only, and a plan is applied once', async () => {
    const { engine, check } = openWizard('zh-goproxy-shadowed');
    expect(await engine.ask('repair.plan', {})).toMatchObject({ ok: false, failure: { code: 'unknown-plan' } });
    await check();
    const reply = await engine.ask('repair.plan', {});
    const plan = reply.ok ? reply.value.id : expect.unreachable();
    const start = (id: string, items: readonly string[]) =>
      engine.ask('repair.start', { run: 1, plan: id, items: [...items] });
    expect(await start('plan-9', ['item-1'])).toMatchObject({ ok: false, failure: { code: 'unknown-plan' } });
    expect(await start(plan, ['item-77'])).toMatchObject({ ok: false, failure: { code: 'unknown-plan' } });
    expect(await start(plan, ['item-1'])).toMatchObject({ ok: true });
    expect(await start(plan, ['item-1'])).toMatchObject({ ok: false });
    engine.kill('exited');
  });

  it('has words for people where it can do nothing', async () => {
    const { engine, check } = openWizard('zh-policy-blocks-go');
    await check();
    const plan = await engine.ask('repair.plan', {});
    expect(plan).toMatchObject({ ok: true, value: { items: [], manual: [{ kind: 'help-desk' }] } });
    const [step] = plan.ok ? plan.value.manual : [];
    if (!step) return expect.unreachable();
    expect(renderManual(step.cause, 'zh-CN').message).toMatch(/管理员[\s\S]*go\.exe/u);
    expect(await engine.ask('undo.list', {})).toEqual({ ok: true, value: { sets: [], journal: 'sound' } });
    expect(await engine.ask('undo.apply', { set: 'all' })).toMatchObject({ ok: true, value: { done: true } });
    engine.kill('exited');
  });
});

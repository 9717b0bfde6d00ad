import { EventEmitter } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createCheckRunner } from '../../../electron/app/engine/check-runner.ts';
import {
  createEngineProcess,
  type EngineChild,
  type EngineProcess,
} from '../../../electron/app/engine/engine-process.ts';
import { runSession } from '../../../electron/engine/session.ts';
import { serveEngine } from '../../../electron/engine/wire.ts';
import { openHost } from '../../../electron/host/open-host.ts';
import { emptySession, reduceSession, type SessionState } from '../../../shared/domain/session.ts';
import { explainText } from '../../../shared/go/error-text.ts';
import { noRuns } from '../../fakes/no-runs.ts';
import { noAllowList, noMirrors, noRepairs } from '../../unit/electron/app/engine/fake-engine.ts';

const machines = join(import.meta.dirname, '../../fixtures/machines');
const recorded = readdirSync(machines, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** The real engine behind a real port: everything is cloned and decoded as between processes. */
function openEngine(machine: string, log: string[]): EngineChild {
  const { port1, port2 } = new MessageChannel();
  const child = new EventEmitter();
  const receive = serveEngine(
    {
      check: async (request, emit, signal) => {
        const host = await openHost({ GMD_HOST: `recorded:${join(machines, machine)}` });
        return runSession(request, { host, emit, signal });
      },
      explain: explainText,
      repairs: noRepairs,
      runs: noRuns,
      mirrors: noMirrors,
      allowList: noAllowList,
    },
    (message) => port2.postMessage(message),
    (line) => log.push(line),
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

function openWizard(machine: string) {
  const log: string[] = [];
  const told: string[] = [];
  let session: SessionState = emptySession;
  const engine: EngineProcess = createEngineProcess({
    fork: () => openEngine(machine, log),
    handlers: { 'machine.resolveProxy': () => ({ answer: 'DIRECT' }) },
    listeners: {
      'session.events': (payload) => checks.listeners['session.events'](payload),
      'session.ended': (payload) => checks.listeners['session.ended'](payload),
      'repair.events': () => {},
      'repair.ended': () => {},
      'mirrors.events': () => {},
      'mirrors.ended': () => {},
    },
    leavesNothing: () => false,
    died: (reason) => checks.engineDied(reason),
    log: (line) => log.push(line),
  });
  const checks = createCheckRunner({
    engine,
    tell: (channel) => told.push(channel),
    watch: (events) => {
      session = events.reduce(reduceSession, session);
    },
  });
  return { engine, checks, log, told, session: () => session };
}

describe('a session across the boundary', () => {
  // Tests that run side by side need the expect of their own context: `expect.poll` must know whose it is.
  it.concurrent.for(recorded)('$name: every event is taken, down to the result', async ({ name }, { expect }) => {
    const { engine, checks, log, told, session } = openWizard(name);
    const { id } = await checks.start({ deadlineMs: 15_000 });
    await expect.poll(() => session().result, { timeout: 18_000 }).not.toBeNull();
    expect(session().result?.id).toBe(id);
    expect(session().verdict).toMatchObject({ final: true, verdict: session().result?.verdict });
    expect(log).toEqual([]);
    expect(new Set(told)).toEqual(new Set(['check.events']));
    engine.kill('exited');
  });

  it('is cancelled, and explains meanwhile', async () => {
    const { engine, checks, log } = openWizard('zh-clash-dead');
    await checks.start({ deadlineMs: 15_000 });
    const reply = await engine.ask('explain.text', {
      text: 'dial tcp: lookup proxy.golang.org: no such host',
    });
    expect(reply).toMatchObject({ ok: true });
    await checks.cancel();
    expect(log).toEqual([]);
    engine.kill('exited');
  });
});

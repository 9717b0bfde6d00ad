// The command beside a measurement shows the person who types it what was measured: run in the same world, it gets through where
// the doctor did and fails where it failed.
import { describe, test, vi } from 'vitest';
import { diagnose, requireDoctor } from './diagnose.ts';
import { worlds } from './load-worlds.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';

vi.setConfig({ maxConcurrency: 2, testTimeout: 180_000 });
requireLab();
requireDoctor();
const cache = readLabCache(setUpLab());

/** Straight, by both kinds of proxy, a name that is cut off, and one whose port speaks no TLS. */
const NAMES = ['healthy-default', 'healthy-http-proxy', 'healthy-socks-proxy', 'sni-reset', 'tls-plaintext-port'];

/** curl: it got through; or the certificate is not that of the name, which a measurement only notes. */
const THROUGH = [0, 60];

/** What curl shows whole. A measurement that was cut short tells nothing of the server. */
const OPERATIONS = ['tls.handshake', 'http.get', 'http.head', 'proxy.tunnel', 'sumdb.lookup'];

describe.concurrent('what a person could type', () => {
  for (const name of NAMES)
    test(`shows in ${name} what was measured`, async ({ expect, onTestFinished }) => {
      const world = worlds.get(name);
      if (!world) throw new Error(`no world ${name}`);
      const sandbox = await bootWorld(world, cache);
      onTestFinished(() => sandbox.close());
      const { report } = await diagnose(sandbox, world);
      const told = report.evidence.filter(
        ({ operation, failure }) => OPERATIONS.includes(operation) && failure?.word !== 'aborted',
      );
      const commands = new Map(told.map((one) => [one.command, one]));
      expect(commands.size).toBeGreaterThan(3);
      for (const { operation, command, failure } of commands.values()) {
        const { exitCode, stderr } = await run(sandbox.command(['timeout', '10', 'bash', '-c', command]));
        const got = THROUGH.includes(exitCode ?? -1);
        expect(got, `${operation} ${failure?.word ?? 'went well'}, exit code ${exitCode}\n${command}\n${stderr}`).toBe(
          failure === undefined,
        );
      }
    });
});

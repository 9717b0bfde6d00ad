// What `diagnose --list-contacts` names beforehand is all that a diagnosis then turns to: compared with the packets that left
// the client, those of `go`, git and ssh included. Listing itself turns to nobody.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, test, vi } from 'vitest';
import { requireDoctor } from './diagnose.ts';
import { worlds } from './load-worlds.ts';
import { truth } from './plan/dns.ts';
import { readLabCache } from './plan/lab-cache.ts';
import { bootWorld, type Sandbox } from './sandbox/boot.ts';
import { requireLab } from './sandbox/requirements.ts';
import { run } from './sandbox/run.ts';
import { setUpLab } from './setup.mjs';
import type { World } from './world.ts';

vi.setConfig({ maxConcurrency: 4 });
requireLab();
requireDoctor();
const cache = readLabCache(setUpLab());
const doctor = join(dirname(fileURLToPath(import.meta.url)), '../../dist/doctor.cjs');

const LIST = '/run/tmp/places';

/** Worlds that lead to every kind of place there is: mirrors, resolvers, proxies of all origins, code hosts by https and ssh. */
const NAMES = [
  'healthy-default',
  'healthy-direct',
  'healthy-http-proxy',
  'healthy-private-netrc',
  'healthy-private-ssh',
  'healthy-ssh-443',
  'healthy-unused-proxy-dead',
  'dns-poisoned',
  'dns-server-dead',
  'dns-vpn-needed',
  'env-shadowed',
  'git-instead-of-dead-mirror',
  'git-proxy-dead',
  'proxy-all-proxy-only',
  'proxy-dead',
  'proxy-npm-only',
  'proxy-refuses',
  'sni-reset',
  'ssh-blocked-github',
  'upper-case-lost',
];

interface Listed {
  readonly contacts: readonly { readonly address: string; readonly ifNeeded: boolean }[];
}

async function printed(sandbox: Sandbox, ...program: string[]): Promise<string> {
  return (await run(sandbox.command(program))).stdout;
}

/** Addresses of a host, as every resolver of the world and the client's own system know it. */
async function addressesOf(sandbox: Sandbox, world: World, host: string): Promise<readonly string[]> {
  if (/^[\d.]+$|:/u.test(host)) return [host];
  const told = await printed(sandbox, 'timeout', '5', 'getent', 'ahosts', host);
  const known = truth(world)[host] ?? [];
  return [...told.split('\n').map((line) => line.split(/\s/u, 1)[0] ?? ''), ...(known === 'nxdomain' ? [] : known)];
}

async function placesOf(sandbox: Sandbox, world: World, { contacts }: Listed): Promise<ReadonlySet<string>> {
  const places = contacts.map(async ({ address }) => {
    const at = address.lastIndexOf(':');
    const host = address.slice(0, at).replace(/^\[|\]$/gu, '');
    const addresses = await addressesOf(sandbox, world, host);
    return addresses.map((ip) => `${ip.includes(':') ? `[${ip}]` : ip}:${address.slice(at + 1)}`);
  });
  return new Set((await Promise.all(places)).flat());
}

describe.concurrent('nobody is turned to who was not named beforehand', () => {
  for (const name of NAMES) {
    test(name, async ({ expect, onTestFinished }) => {
      const world = worlds.get(name);
      if (!world) throw new Error(`no world ${name}`);
      const sandbox = await bootWorld(world, cache);
      onTestFinished(() => sandbox.close());
      const watch = `setsid ${cache.labd} watch >${LIST} 2>&1 </dev/null & until grep -q ready ${LIST}; do sleep 0.05; done`;
      await printed(sandbox, 'bash', '-c', watch);
      const node = [process.execPath, doctor, 'diagnose'];
      const listed = JSON.parse(await printed(sandbox, ...node, '--list-contacts', '--json')) as Listed;
      expect(await printed(sandbox, 'cat', LIST)).toBe('ready\n');
      await printed(sandbox, 'timeout', '-k', '5', '40', ...node, '--json');
      const seen = (await printed(sandbox, 'cat', LIST)).split('\n').flatMap((line) => line.split(' ')[1] ?? []);
      const places = await placesOf(sandbox, world, listed);
      // Without a packet to a mirror or a resolver nothing was compared.
      expect(seen.length).toBeGreaterThan(0);
      expect(
        seen.filter((place) => !places.has(place)),
        JSON.stringify(listed.contacts, null, 1),
      ).toEqual([]);
    });
  }
});

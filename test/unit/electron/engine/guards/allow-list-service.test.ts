// The allow-list helper on recorded machines: what it shows, what it does, and what it leaves alone.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createAllowListService } from '../../../../../electron/engine/guards/allow-list-service.ts';
import { openPlaces } from '../../../../../electron/engine/repair/places/places.ts';
import { listChangeSets, undoChangeSets } from '../../../../../electron/engine/repair/undo.ts';
import { openRecordedHost } from '../../../../../electron/host/recorded/recorded-host.ts';
import { allowListSchema } from '../../../../../shared/windows/allow-list.ts';

const MACHINES = join(import.meta.dirname, '../../../../fixtures/machines');
const GO = 'C:\\Program Files\\Go\\bin\\go.exe';
const state = mkdtempSync(join(tmpdir(), 'gmd-allow-'));
afterAll(() => rmSync(state, { recursive: true, force: true }));
const open = (machine: string) => createAllowListService(() => openRecordedHost(join(MACHINES, machine), 0), state);
const goOf = async (service: ReturnType<typeof open>) => {
  const list = allowListSchema.parse(await service.read(null));
  return list.programs.find(({ path }) => path === GO);
};

describe('a rule of this computer', () => {
  it('is shown with the exact command, switched off, and on again', async () => {
    const service = open('zh-go-blocked-by-rule');
    const before = await goOf(service);
    expect(before).toMatchObject({
      blocked: true,
      rules: [{ name: '禁止 go.exe 联网', store: 'local', active: true }],
    });
    expect(before?.actions).toEqual([
      {
        id: 'action-1',
        kind: 'disable',
        ruleName: '禁止 go.exe 联网',
        command: `netsh advfirewall firewall set rule name="禁止 go.exe 联网" dir=out program="${GO}" new enable=no`,
      },
    ]);
    expect(await service.apply('action-1')).toEqual({ outcome: 'done' });
    const off = await goOf(service);
    expect(off).toMatchObject({ blocked: false, actions: [{ kind: 'enable' }] });
    expect(await service.apply('action-1')).toEqual({ outcome: 'done' });
    expect(await goOf(service)).toEqual(before);
    // Journalled like any repair: history lists it, and finds it taken back already.
    const { sets } = await listChangeSets(state);
    expect(sets).toMatchObject([
      { items: [{ remedy: 'firewall/disable-rule', params: { ruleName: '禁止 go.exe 联网' } }] },
    ]);
    const host = await openRecordedHost(join(MACHINES, 'zh-go-blocked-by-rule'), 0);
    expect(await undoChangeSets(state, openPlaces(host), { set: 'all' })).toMatchObject({
      done: true,
      changes: [{ outcome: 'already' }],
    });
  });

  it('is not touched by the action of a list that is gone', async () => {
    const service = open('zh-go-blocked-by-rule');
    await expect(service.apply('action-1')).rejects.toMatchObject({ code: 'unknown-plan' });
    await service.read(null);
    await expect(service.apply('action-9')).rejects.toMatchObject({ code: 'unknown-plan' });
  });
});

describe('a default that blocks', () => {
  it('asks for an allow rule of ours; a refusal is a normal end', async () => {
    const service = open('zh-outbound-refused');
    const go = await goOf(service);
    expect(go).toMatchObject({ blocked: true, rules: [], actions: [{ kind: 'allow' }] });
    expect(go?.actions[0]?.command).toMatch(
      /^netsh advfirewall firewall add rule name="GoModDoctor [0-9a-f]{8} go\.exe" dir=out action=allow program="C:\\Program Files\\Go\\bin\\go\.exe" enable=yes profile=private$/u,
    );
    expect(await service.apply('action-1')).toEqual({ outcome: 'refused' });
    expect(await goOf(service)).toEqual(go);
  });
});

describe('before a program is let through', () => {
  it('says who signed it and its hash', async () => {
    expect((await goOf(open('zh-go-blocked-by-rule')))?.identity).toEqual({
      signature: 'valid',
      checksum: 'unknown',
      signer: 'CN=Google LLC, O=Google LLC, L=Mountain View, S=California, C=US',
      sha256: createHash('sha256').update('MZ').digest('hex'),
    });
    expect((await goOf(open('zh-outbound-blocked')))?.identity).toMatchObject({ signature: 'unsigned', signer: '' });
  });

  it('offers nothing for one that was changed after it was signed', async () => {
    const { programs } = await open('zh-outbound-blocked').read(null);
    const git = programs.find(({ path }) => path.endsWith('\\cmd\\git.exe'));
    expect(git).toMatchObject({ blocked: true, actions: [], identity: { signature: 'invalid' } });
    const ssh = programs.find(({ path }) => path.endsWith('\\ssh.exe'));
    expect(ssh).toMatchObject({ actions: [{ kind: 'allow' }], identity: { signature: 'unknown' } });
  });

  it('asks nothing about one that nobody stops', async () => {
    expect((await goOf(open('zh-healthy')))?.identity).toBeNull();
  });
});

describe('what nobody can change here', () => {
  it('is a rule of a policy', async () => {
    expect(await goOf(open('zh-policy-blocks-go'))).toMatchObject({
      blocked: true,
      rules: [{ store: 'policy' }],
      actions: [],
    });
  });

  it('is another product, which is named with its state', async () => {
    const list = await open('zh-360-blocks').read(null);
    expect(list).toMatchObject({
      noElevation: 'not-installed-for-all',
      products: [
        { name: '360安全卫士', known: '360-safe', state: 'on', managed: false },
        { name: 'Windows Defender', microsoft: true, state: 'off' },
      ],
    });
    expect((await open('zh-edr-blocks').read(null)).products).toContainEqual({
      name: 'CrowdStrike Falcon',
      known: 'crowdstrike',
      microsoft: false,
      state: 'unknown',
      managed: true,
    });
  });
});

describe('what Defender took', () => {
  const CACHE = 'C:\\Users\\lihua\\go\\pkg\\mod';
  const ZIP = `${CACHE}\\cache\\download\\github.com\\google\\uuid\\@v\\v1.1.1.zip`;

  it('is listed where it is of Go, brought back once, and then no more', async () => {
    const service = open('zh-defender-quarantine');
    const list = allowListSchema.parse(await service.read(null));
    expect(list.detections).toMatchObject([{ files: [ZIP], actions: [{ kind: 'restore' }] }]);
    const id = list.detections[0]?.actions[0]?.id ?? '';
    expect(await service.apply(id)).toEqual({ outcome: 'done' });
    await service.read(null);
    expect(await service.apply(id)).toEqual({ outcome: 'changed-since' });
  });

  it('may be exempt by the exact path of the cache, and history takes that back', async () => {
    const host = await openRecordedHost(join(MACHINES, 'zh-defender-quarantine'), 0);
    const folder = mkdtempSync(join(state, 'exclusion-'));
    const service = createAllowListService(async () => host, folder);
    const { exclusion } = await service.read(null);
    expect(exclusion).toMatchObject({ path: CACHE, managed: false });
    expect(exclusion?.action?.command).toBe(`Add-MpPreference -ExclusionPath '${CACHE}'`);
    const again = exclusion?.action?.id ?? '';
    expect(await service.apply(again)).toEqual({ outcome: 'done' });
    expect(await service.apply(again)).toEqual({ outcome: 'changed-since' });
    // The second one was not made: there is nothing of it to undo.
    expect((await listChangeSets(folder)).sets.map((set) => set.state)).toEqual(['undone', 'applied']);
    expect(await undoChangeSets(folder, openPlaces(host), { set: 'all' })).toMatchObject({ done: true });
    expect(await service.apply(again)).toEqual({ outcome: 'done' });
  });
});

it('a program that the person picked is looked at too, and only its command is offered', async () => {
  const picked = 'C:\\Users\\lihua\\tools\\dlv.exe';
  const { programs } = await open('zh-outbound-blocked').read(picked);
  expect(programs[0]).toMatchObject({ path: picked, blocked: true });
  for (const action of programs[0]?.actions ?? []) expect(action).toMatchObject({ kind: 'allow', byHand: true });
});

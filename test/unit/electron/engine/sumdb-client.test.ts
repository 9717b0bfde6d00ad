import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AskDatabase, lookUpSigned, lookupPath } from '../../../../electron/engine/sumdb-client.ts';
import { success } from '../../../../shared/domain/failure.ts';
import { KNOWN_SUMDB_KEYS } from '../../../../shared/go/gosumdb.ts';
import { SumdbLog } from './sumdb-log.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `m${i}.example/x v1.0.${i} h1:zip${i}=`);
const module = { path: 'm5.example/x', version: 'v1.0.5' };
const LOOKUP = '/lookup/m5.example/x@v1.0.5';

describe('a genuine database', () => {
  it.each([6, 7, 256, 257, 300, 700])('proves its record in a tree of %i', async (size) => {
    const log = new SumdbLog(names(size));
    expect(await lookUpSigned(log.asker().ask, log.key, module)).toEqual(
      success({ zip: ['h1:zip5='], record: 5, treeSize: size }),
    );
  });

  it('has several hashes for a version that was registered twice', async () => {
    const log = new SumdbLog(['a.example/x v1.0.0 h1:one=']);
    const { ask } = log.asker();
    expect(await lookUpSigned(ask, log.key, { path: 'a.example/x', version: 'v1.0.0' })).toMatchObject({
      value: { zip: ['h1:one='] },
    });
  });

  it('says so where it does not know the module, and when it is out of order', async () => {
    const log = new SumdbLog(names(6));
    const unknown = { path: 'other.example/x', version: 'v1.0.0' };
    expect(await lookUpSigned(log.asker().ask, log.key, unknown)).toMatchObject({
      failure: { word: 'exit-status', detail: '404' },
    });
    expect(await lookUpSigned(log.asker({ [LOOKUP]: 500 }).ask, log.key, module)).toMatchObject({
      failure: { detail: '500' },
    });
    expect(await lookUpSigned(log.asker({ [LOOKUP]: null }).ask, log.key, module)).toMatchObject({
      failure: { word: 'connection-reset' },
    });
  });

  it('is asked with escaped capitals, and never about a path that has none', async () => {
    expect(lookupPath({ path: 'github.com/BurntSushi/toml', version: 'v0.3.1' })).toBe(
      '/lookup/github.com/!burnt!sushi/toml@v0.3.1',
    );
    const log = new SumdbLog(names(6));
    const { ask, asked } = log.asker();
    for (const path of ['', 'a b.example/x', '../etc', 'a.example/x?y'])
      expect(await lookUpSigned(ask, log.key, { path, version: 'v1.0.0' })).toMatchObject({
        failure: { word: 'malformed-output' },
      });
    expect(asked).toEqual([]);
  });
});

describe('the recorded sum.golang.org', () => {
  const folder = join(import.meta.dirname, '../../../fixtures/machines/zh-healthy/http/sumdb');
  const ask: AskDatabase = async (path) => {
    const file = path.startsWith('/lookup/')
      ? 'lookup-github.com-google-uuid-v1.1.1'
      : path.slice(1).replaceAll('/', '-').replace('tile-8-', 'tile-8-');
    return success({ status: 200, body: new Uint8Array(readFileSync(join(folder, file))) });
  };
  const uuid = { path: 'github.com/google/uuid', version: 'v1.1.1' };
  const key = KNOWN_SUMDB_KEYS['sum.golang.org'] ?? '';

  it('proves a module', async () => {
    expect(await lookUpSigned(ask, key, uuid)).toMatchObject({
      ok: true,
      value: { zip: ['h1:Gkbcsh/GbpXz7lPftLA3P6TYMwjCLYm83jiFQZF/3gY='] },
    });
  });

  it('proves nothing to somebody else’s key', async () => {
    expect(await lookUpSigned(ask, new SumdbLog(names(1)).key, uuid)).toMatchObject({
      failure: { word: 'malformed-output' },
    });
  });
});

describe('somebody in between', () => {
  const log = new SumdbLog(names(300));
  const fake = new SumdbLog(['m5.example/x v1.0.5 h1:evil=', ...names(299)]);
  const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
  const record = 'm5.example/x v1.0.5 h1:evil=\nm5.example/x v1.0.5/go.mod h1:mod=\n';
  const lowTile = 'tile/8/0/000';

  it.each<[string, Readonly<Record<string, Uint8Array | number | null>>, string]>([
    ['serves another hash', { [LOOKUP]: log.lookup(5, record) }, 'cannot authenticate record data'],
    ['serves another record', { [LOOKUP]: log.lookup(6) }, ''],
    [
      'names another place in the log',
      { [LOOKUP]: new TextEncoder().encode(new TextDecoder().decode(log.lookup(5)).replace(/^5/u, '7')) },
      'cannot authenticate record data',
    ],
    ['signs with a key of its own', { [LOOKUP]: fake.lookup(0) }, 'note has no verifiable signatures'],
    ['changes the signed head', { [LOOKUP]: flip(log.lookup(5), log.lookup(5).length - 20) }, 'reading tree note: '],
    [
      'serves a wrong tile',
      { [`/${lowTile}`]: flip(log.tile(lowTile) ?? new Uint8Array(), 5 * 32) },
      'tile-inconsistent',
    ],
    ['serves a tile that is too short', { [`/${lowTile}`]: new Uint8Array(31) }, 'tile-missing'],
    ['serves no tile', { [`/${lowTile}`]: 404 }, '404'],
    ['cuts the line at a tile', { [`/${lowTile}`]: null }, ''],
    ['serves a page', { [LOOKUP]: new TextEncoder().encode('<html>') }, 'malformed record data'],
    ['serves nothing', { [LOOKUP]: new Uint8Array() }, 'malformed record data'],
  ])('is found out when it %s', async (_, changes, detail) => {
    const answer = await lookUpSigned(log.asker(changes).ask, log.key, module);
    if (answer.ok) {
      // A genuine record of another module proves itself, and says nothing about this one.
      expect(answer.value.zip).toEqual([]);
      return;
    }
    expect(answer.failure.detail ?? '').toContain(detail);
  });

  it.each([
    ['a record outside the tree', log.lookup(300, record, log.head())],
    ['a tree of 2^49 records', log.lookup(5, undefined, log.head(2 ** 49))],
    ['a tree beyond every size', log.lookup(5, undefined, log.head(2 ** 60))],
    ['an empty tree', log.lookup(0, undefined, log.head(0))],
  ])('cannot keep us busy with %s', async (_, body) => {
    const { ask, asked } = log.asker({ [LOOKUP]: body });
    expect((await lookUpSigned(ask, log.key, module)).ok).toBe(false);
    expect(asked.length).toBeLessThanOrEqual(65);
  });

  it('cannot hide behind a key that is none', async () => {
    for (const key of ['', 'x', 'sum.golang.org+00000000+AAAA'])
      expect(await lookUpSigned(log.asker().ask, key, module)).toMatchObject({ failure: { word: 'malformed-output' } });
  });
});

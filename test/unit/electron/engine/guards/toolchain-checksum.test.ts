// A go.exe against the archive that the checksum database has signed, from what the module cache holds alone.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cachedAnswers, checkGo } from '../../../../../electron/engine/guards/toolchain-checksum.ts';
import { hashZip } from '../../../../../electron/engine/zip-hash.ts';
import { FakeHost } from '../../../../fakes/fake-host.ts';
import { makeZip } from '../make-zip.ts';
import { SumdbLog } from '../sumdb-log.ts';

const CACHE = 'D:\\gocache';
const VERSION = 'v0.0.1-go1.24.5.windows-amd64';
const NAME = `golang.org/toolchain@${VERSION}`;
const FETCHED = `${CACHE}\\golang.org\\toolchain@${VERSION}\\bin\\go.exe`;
const INSTALLED = 'C:\\Program Files\\Go\\bin\\go.exe';
const GENUINE = 'MZ genuine';
const ZIP = makeZip({ [`${NAME}/bin/go.exe`]: GENUINE, [`${NAME}/VERSION`]: 'go1.24.5\n' });
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

type Files = Record<string, string | Uint8Array>;

/** What `go` leaves in the cache: the signed answer, the tiles that prove it, the archive. */
async function cached(zip: Uint8Array = ZIP): Promise<{ readonly files: Files; readonly key: string }> {
  const h1 = await hashZip(ZIP);
  const log = new SumdbLog(['example.org/a v1.0.0 h1:a=', `golang.org/toolchain ${VERSION} ${h1.ok ? h1.value : ''}`]);
  const sumdb = `${CACHE}\\cache\\download\\sumdb\\sum.golang.org`;
  return {
    key: log.key,
    files: {
      [`${sumdb}\\lookup\\golang.org\\toolchain@${VERSION}`]: log.lookup(1),
      [`${sumdb}\\tile\\8\\0\\000.p\\2`]: log.tile('tile/8/0/000.p/2') ?? '',
      [`${CACHE}\\cache\\download\\golang.org\\toolchain\\@v\\${VERSION}.zip`]: zip,
      'C:\\Program Files\\Go\\VERSION': 'go1.24.5\ntime 2026-07-08T00:00:00Z\n',
    },
  };
}

async function check(path: string, content: string, { files, key }: Awaited<ReturnType<typeof cached>>) {
  const host = new FakeHost({ platform: 'windows', files });
  const options = { signal: new AbortController().signal, key };
  return checkGo(host, CACHE, { path, sha256: hashOf(content) }, new Map(), options);
}

const without = ({ files, key }: Awaited<ReturnType<typeof cached>>, part: string) => ({
  key,
  files: Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes(part))),
});

describe('the go of a toolchain in the cache', () => {
  it('is proven where archive, signature, proof and file agree', async () => {
    expect(await check(FETCHED, GENUINE, await cached())).toBe('proven');
    expect(await check(FETCHED.toUpperCase().replace(VERSION.toUpperCase(), VERSION), GENUINE, await cached())).toBe(
      'proven',
    );
  });

  it('differs where somebody changed it', async () => {
    expect(await check(FETCHED, 'MZ evil', await cached())).toBe('differs');
  });

  it.each([
    ['another archive', makeZip({ [`${NAME}/bin/go.exe`]: 'MZ evil' })],
    ['no archive at all', new TextEncoder().encode('<html>')],
  ])('differs where the archive is %s, even one that holds this file', async (_, zip) => {
    expect(await check(FETCHED, 'MZ evil', await cached(zip))).toBe('differs');
  });

  it.each(['lookup', 'tile', '.zip'])('is unknown where the cache lacks the %s', async (part) => {
    expect(await check(FETCHED, GENUINE, without(await cached(), part))).toBe('unknown');
  });

  it('is unknown where somebody else signed the answer', async () => {
    const { files } = await cached();
    expect(await check(FETCHED, GENUINE, { files, key: (await cached()).key })).toBe('unknown');
    const host = new FakeHost({ platform: 'windows', files });
    const own = { signal: new AbortController().signal };
    expect(await checkGo(host, CACHE, { path: FETCHED, sha256: hashOf(GENUINE) }, new Map(), own)).toBe('unknown');
  });

  it('is unknown once time is up, and where it could not be read', async () => {
    const { files, key } = await cached();
    const host = new FakeHost({ platform: 'windows', files });
    const program = { path: FETCHED, sha256: hashOf(GENUINE) };
    expect(await checkGo(host, CACHE, program, new Map(), { signal: AbortSignal.abort(), key })).toBe('unknown');
    const unread = { path: FETCHED, sha256: null };
    const options = { signal: new AbortController().signal, key };
    expect(await checkGo(host, CACHE, unread, new Map(), options)).toBe('unknown');
  });
});

describe('an installed go', () => {
  it('is proven where the toolchain of its version holds the same file', async () => {
    expect(await check(INSTALLED, GENUINE, await cached())).toBe('proven');
  });

  it('is unknown, and never accused, where it is another file, of another version, or the archive is forged', async () => {
    expect(await check(INSTALLED, 'MZ signed', await cached())).toBe('unknown');
    expect(await check(INSTALLED, GENUINE, await cached(makeZip({ x: '' })))).toBe('unknown');
    const { files, key } = await cached();
    for (const version of ['go1.24.6\n', '', 'devel go1.25-abc\n', 'go1.24.5/../..\n'])
      expect(
        await check(INSTALLED, GENUINE, { key, files: { ...files, 'C:\\Program Files\\Go\\VERSION': version } }),
      ).toBe('unknown');
  });

  it('is all that is asked about: no other program has an archive', async () => {
    expect(await check('C:\\Program Files\\Git\\cmd\\git.exe', GENUINE, await cached())).toBe('unknown');
  });
});

it('a part of a tile is found in the whole one', async () => {
  const tile = `${CACHE}\\cache\\download\\sumdb\\sum.golang.org\\tile\\8\\0\\000`;
  const host = new FakeHost({ platform: 'windows', files: { [tile]: new Uint8Array(256 * 32) } });
  const ask = cachedAnswers(host, CACHE);
  expect(await ask('/tile/8/0/000.p/2')).toMatchObject({ ok: true, value: { body: { length: 64 } } });
  expect(await ask('/tile/8/0/001.p/2')).toMatchObject({ ok: false, failure: { word: 'not-found' } });
});

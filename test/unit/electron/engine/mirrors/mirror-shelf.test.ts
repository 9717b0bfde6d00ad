import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMirrorShelf } from '../../../../../electron/engine/mirrors/mirror-shelf.ts';
import type { MirrorsReport } from '../../../../../shared/mirrors/mirror-report.ts';
import { mirror } from '../../../shared/mirrors/mirrors.ts';

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const report: MirrorsReport = {
  format: 'gomod-doctor/mirrors',
  version: 1,
  id: 'one',
  startedAt: '2026-11-22T02:00:00.000Z',
  durationMs: 1,
  goproxy: 'https://goproxy.cn,direct',
  mirrors: [mirror('https://goproxy.cn', { warmMs: [1, 2, 9] }), mirror('https://goproxy.io', { verdict: 'wrong' })],
  database: { direct: true, alias: true },
  choice: { goproxy: 'https://goproxy.cn,direct', gosumdb: null, inUse: true, reasons: [] },
  bytes: 0,
  stoppedEarly: false,
  evidence: [],
};

describe('what is remembered of mirrors', () => {
  it('is empty before anything was kept', async () => {
    expect(await createMirrorShelf(state).read()).toEqual({ added: [], last: null });
    expect(readdirSync(state)).toEqual([]);
  });

  it('is there for the next program, and for nobody else', async () => {
    const shelf = createMirrorShelf(join(state, 'new'));
    await Promise.all([shelf.add(['goproxy.corp.example']), shelf.keep(report), shelf.add(['https://b.example/go/'])]);
    const { added, last } = await createMirrorShelf(join(state, 'new')).read();
    expect(added).toEqual(['https://goproxy.corp.example', 'https://b.example/go']);
    expect(last?.mirrors).toEqual([
      { url: 'https://goproxy.cn', verdict: 'right', firstByteMs: 2, bytesPerSecond: 1.1e6 },
      { url: 'https://goproxy.io', verdict: 'wrong', firstByteMs: 11, bytesPerSecond: 1.1e6 },
    ]);
    if (process.platform !== 'win32') expect(statSync(join(state, 'new/mirrors.json')).mode & 0o777).toBe(0o600);
  });

  it('loses nothing where several programs add at once', async () => {
    const urls = Array.from({ length: 12 }, (_, i) => `https://m${i}.example`);
    await Promise.all(urls.map((url) => createMirrorShelf(state).add([url])));
    expect([...(await createMirrorShelf(state).read()).added].sort()).toEqual([...urls].sort());
    expect(readdirSync(state)).toEqual(['mirrors.json']);
  });

  it('keeps a mirror once, and forgets it however it is written', async () => {
    const shelf = createMirrorShelf(state);
    await shelf.add(['a.example', 'https://a.example/']);
    expect((await shelf.read()).added).toEqual(['https://a.example']);
    expect((await shelf.forget('a.example')).added).toEqual([]);
  });

  it.each(['', 'direct', 'off', 'a.example,b.example', 'ftp://a.example', 'http://[::1', 'x'.repeat(9000)])(
    'refuses %j, which is no mirror',
    async (address) => {
      await expect(createMirrorShelf(state).add([address])).rejects.toMatchObject({ code: 'not-a-mirror' });
      expect(readdirSync(state)).toEqual([]);
    },
  );

  it('writes no password down', async () => {
    const adding = createMirrorShelf(state).add(['https://zhang:hunter2@goproxy.corp.example']);
    await expect(adding).rejects.toMatchObject({ code: 'has-a-secret' });
    expect(readdirSync(state)).toEqual([]);
  });

  it.each(['', '{"added":', '{"added":[7],"last":null}', '\0'.repeat(5_000_000)])(
    'puts a file that it cannot read aside (%#)',
    async (content) => {
      writeFileSync(join(state, 'mirrors.json'), content);
      const shelf = createMirrorShelf(state);
      expect(await shelf.read()).toEqual({ added: [], last: null });
      await shelf.add(['a.example']);
      expect((await shelf.read()).added).toEqual(['https://a.example']);
      expect(readFileSync(join(state, 'mirrors.json.unreadable'), 'utf8')).toBe(content);
    },
  );

  it('says what the file system says where nothing can be written', async () => {
    mkdirSync(join(state, 'mirrors.json'));
    await expect(createMirrorShelf(state).keep(report)).rejects.toMatchObject({ code: 'failed' });
    await expect(createMirrorShelf(null).add(['a.example'])).resolves.toEqual({
      added: ['https://a.example'],
      last: null,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { hashZip } from '../../../../electron/engine/zip-hash.ts';
import { makeZip } from './make-zip.ts';

// Golden: `go mod download -json` of these very files out of a file:// GOPROXY says "Sum" (go1.26).
const MOD = 'module example.org/tiny\n\ngo 1.20\n';
const files = {
  'example.org/tiny@v1.0.0/go.mod': MOD,
  'example.org/tiny@v1.0.0/tiny.go': 'package tiny\n',
  'example.org/tiny@v1.0.0/LICENSE': 'none\n',
};
const GOLDEN = 'h1:Fr4UYI/NZVvs5QF3j5zVRMhO90IFNEMgKl+My/ijd9I=';

describe('the h1 of a zip', () => {
  it('is what go says', async () => {
    expect(await hashZip(makeZip(files))).toEqual({ ok: true, value: GOLDEN });
  });

  it('depends on neither order nor compression', async () => {
    const turned = Object.fromEntries(Object.entries(files).toReversed());
    expect(await hashZip(makeZip(turned))).toEqual({ ok: true, value: GOLDEN });
    expect(await hashZip(makeZip(files, 'stored'))).toEqual({ ok: true, value: GOLDEN });
    const inside = Buffer.concat([Buffer.alloc(7), makeZip(files)]).subarray(7);
    expect(await hashZip(inside)).toEqual({ ok: true, value: GOLDEN });
  });

  it('changes with every byte of content and name', async () => {
    const changed = { ...files, 'example.org/tiny@v1.0.0/LICENSE': 'nope\n' };
    const renamed = { ...files, 'example.org/tiny@v1.0.0/EXTRA': '' };
    for (const other of [changed, renamed])
      expect(await hashZip(makeZip(other))).not.toEqual({ ok: true, value: GOLDEN });
  });

  it('leaves folders out, as go does', async () => {
    expect(await hashZip(makeZip({ 'example.org/tiny@v1.0.0/': '', ...files }))).toEqual({ ok: true, value: GOLDEN });
  });
});

describe('what is no zip', () => {
  const whole = makeZip(files);
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a page', new TextEncoder().encode('<html>not a zip</html>')],
    ['a zip that was cut', whole.subarray(0, whole.length - 30)],
    ['the end of a zip', whole.subarray(whole.length - 60)],
    ['a name that leads elsewhere', makeZip({ '../../etc/passwd': 'x' })],
  ])('fails as malformed: %s', async (_, zip) => {
    expect(await hashZip(zip)).toMatchObject({ ok: false, failure: { word: 'malformed-output' } });
  });
});

it('never gives damaged content the right hash', async () => {
  for (const method of ['deflated', 'stored'] as const) {
    const zip = makeZip(files, method);
    for (let at = 62; at < 80; at++) {
      const damaged = zip.map((byte, i) => (i === at ? byte ^ 0xff : byte));
      expect(await hashZip(damaged)).not.toEqual({ ok: true, value: GOLDEN });
    }
  }
});

it('unpacks no more than the limit, however small the zip is', async () => {
  const bomb = makeZip({ 'a@v1/zeros': Buffer.alloc(4 << 20), 'a@v1/more': Buffer.alloc(4 << 20) });
  expect(bomb.length).toBeLessThan(20_000);
  expect(await hashZip(bomb, 5 << 20)).toMatchObject({ failure: { word: 'output-too-large' } });
  expect(await hashZip(bomb, 8 << 20)).toMatchObject({ ok: true });
});

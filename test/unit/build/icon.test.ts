import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../../../build/runtime/paths.mjs';

const textOf = (file: string) => readFileSync(inCheckout(file), 'utf8');

/** Widths in the directory of an .ico file: a header of 6 bytes, then 16 bytes a picture, where 0 means 256. */
function sizesOf(icon: Buffer): readonly number[] {
  return Array.from({ length: icon.readUInt16LE(4) }, (_, at) => icon.readUInt8(6 + 16 * at) || 256);
}

describe('the icon', () => {
  it('has every size that Windows asks for', () => {
    const icon = readFileSync(inCheckout('build/resources/icon.ico'));
    expect(icon.readUInt16LE(2)).toBe(1);
    expect(sizesOf(icon)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256]);
  });

  it('is large enough for desktops', () => {
    const picture = readFileSync(inCheckout('build/resources/icon.png'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([512, 512]);
  });

  it('is the drawing that the wizard shows', () => {
    const drawn = [...textOf('build/icon/icon.svg').matchAll(/ d="([^"]+)"/gu)].map(([, path]) => path);
    expect(drawn).toHaveLength(3);
    const mark = textOf('renderer/ui/ProductMark.tsx');
    for (const path of drawn) expect(mark).toContain(`d="${path}"`);
  });
});

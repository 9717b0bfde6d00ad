import { describe, expect, it } from 'vitest';
import { clip, padded, plain } from '../../../../electron/cli/text-columns.ts';
import { columnsOf } from '../../../../shared/text/columns.ts';

describe('columns of a terminal', () => {
  it.each([
    ['', 0],
    ['goproxy.cn', 10],
    ['正常', 4],
    ['✓ 正常', 6],
    ['，', 2],
    ['한글', 4],
    ['𠀀', 2],
  ])('of %j are %i', (text, width) => {
    expect(columnsOf(text)).toBe(width);
  });

  it.each([
    ['goproxy.cn', 4, 'gopr'],
    ['正常吗', 4, '正常'],
    ['正常吗', 5, '正常'],
    ['a\u001b[2Jb', 10, 'a [2Jb'],
    ['短', 10, '短'],
  ])('are cut without halving a character: %j to %i', (text, width, expected) => {
    expect(clip(text, width)).toBe(expected);
    expect(columnsOf(clip(text, width))).toBeLessThanOrEqual(width);
  });

  it('are filled up, and never cut by it', () => {
    expect(padded('正常', 6)).toBe('正常  ');
    expect(padded('too long', 3)).toBe('too long');
  });

  it('have no escapes, line ends or turned writing', () => {
    expect(plain('a\u001b]0;x\u0007b\nc\u202ed\u009b\u200be')).toBe('a ]0;x b c d  e');
  });
});

import { expect, it } from 'vitest';
import { ByteKeeper } from '../../../../../electron/host/node-network/byte-keeper.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const kept = (most: number, ...chunks: readonly string[]) => {
  const keeper = new ByteKeeper(most);
  for (const chunk of chunks) keeper.add(bytes(chunk));
  return new TextDecoder().decode(keeper.bytes());
};

it('keeps what comes, in order', () => {
  expect(kept(100, 'one ', '', 'two ', 'three')).toBe('one two three');
});

it('keeps no more than it may', () => {
  expect(kept(6, 'one ', 'two ', 'three')).toBe('one tw');
  expect(kept(0, 'one')).toBe('');
});

it('grows in one piece', () => {
  const keeper = new ByteKeeper(1 << 20);
  for (let i = 0; i < 100_000; i += 1) keeper.add(bytes('x'));
  expect(keeper.bytes()).toHaveLength(100_000);
  expect(keeper.bytes().buffer.byteLength).toBeLessThanOrEqual(1 << 18);
});

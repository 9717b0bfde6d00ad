import { expect, it } from 'vitest';
import { FirstHash } from '../../../../../electron/engine/mirrors/first-hash.ts';

it('is the first proven hash, whatever the slower roads say', async () => {
  const hash = new FirstHash(3, 'h1:built-in');
  hash.offer(null);
  hash.offer('h1:signed');
  hash.offer('h1:other');
  expect(await hash.value).toBe('h1:signed');
});

it('falls back only when all roads have failed', async () => {
  const hash = new FirstHash(2, 'h1:built-in');
  hash.offer(null);
  expect(await Promise.race([hash.value, Promise.resolve('open')])).toBe('open');
  hash.offer(null);
  expect(await hash.value).toBe('h1:built-in');
});

it('is nothing where no road exists and nothing is built in', async () => {
  expect(await new FirstHash(0, null).value).toBeNull();
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBody } from '../../../../electron/engine/decode-body.ts';
import type { HttpReply } from '../../../../electron/host/network.ts';

const reply = (body: Uint8Array, encoding?: string): HttpReply => ({
  status: 200,
  headers: encoding === undefined ? {} : { 'content-encoding': encoding },
  body,
  truncatedByUs: false,
  firstByteMs: 1,
  totalMs: 1,
});
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a body', () => {
  it('is unpacked where its headers say so', async () => {
    const outcome = await decodeBody(reply(gzipSync('module a'), 'gzip'), 1000);
    expect(outcome.ok && text(outcome.value.body)).toBe('module a');
  });

  it('is left alone otherwise', async () => {
    const outcome = await decodeBody(reply(new TextEncoder().encode('module a')), 1000);
    expect(outcome.ok && text(outcome.value.body)).toBe('module a');
  });

  it('is a failure where it is not packed as its headers say', async () => {
    const outcome = await decodeBody(reply(new TextEncoder().encode('module a'), 'gzip'), 1000);
    expect(!outcome.ok && outcome.failure.word).toBe('http-encoding');
  });

  it('never fills the memory', async () => {
    const bomb = gzipSync(new Uint8Array(50 << 20));
    expect(bomb.length).toBeLessThan(60_000);
    const outcome = await decodeBody(reply(bomb, 'gzip'), 64 << 10);
    expect(!outcome.ok && outcome.failure.word).toBe('http-too-large');
  });
});

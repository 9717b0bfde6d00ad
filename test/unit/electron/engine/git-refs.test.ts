import { expect, it } from 'vitest';
import { readRefs } from '../../../../electron/engine/git-refs.ts';

const line = (text: string) => (text.length + 4).toString(16).padStart(4, '0') + text;
const hash = 'a'.repeat(40);
const advert = `${line('# service=git-upload-pack\n')}0000${line(`${hash} HEAD\0side-band-64k\n`)}${line(`${hash} refs/tags/v1.0.0\n`)}${line(`${hash} refs/tags/v1.0.0^{}\n`)}0000`;

const reply = (body: string, more: object = {}) => ({
  status: 200,
  headers: { 'content-type': 'application/x-git-upload-pack-advertisement' },
  body: new TextEncoder().encode(body),
  truncatedByUs: false,
  firstByteMs: 1,
  totalMs: 1,
  ...more,
});

it('reads the names that a git server advertises', () => {
  expect([...(readRefs(reply(advert)) ?? [])]).toEqual(['HEAD', 'refs/tags/v1.0.0']);
});

it.each([
  ['cut off', reply(advert.slice(0, -10))],
  ['cut off by us', reply(advert, { truncatedByUs: true })],
  ['a page', reply('<html>', { headers: { 'content-type': 'text/html' } })],
  ['a refusal', reply(advert, { status: 401 })],
  ['a length that is none', reply('zzzz')],
  ['a length of nothing', reply('0001')],
  ['nothing', undefined],
])('says nothing of what is %s', (_, answer) => {
  expect(readRefs(answer)).toBeUndefined();
});

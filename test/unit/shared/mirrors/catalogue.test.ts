import { expect, it } from 'vitest';
import { parseGoproxy } from '../../../../shared/go/goproxy-list.ts';
import {
  HOSTS_WITHOUT_GOPROXY,
  PUBLIC_MIRRORS,
  publicMirrorHosts,
  publicMirrorOf,
  RETIRED_HOSTS,
} from '../../../../shared/mirrors/catalogue.ts';

it('every address is an entry that go takes, and names its mirror', () => {
  for (const mirror of PUBLIC_MIRRORS)
    for (const url of [mirror.url, ...mirror.aliases]) {
      expect(parseGoproxy(url)).toMatchObject({ entries: [{ kind: 'url', url }] });
      expect(publicMirrorOf(`${url}/`)?.id).toBe(mirror.id);
    }
});

it('ids and addresses are unique', () => {
  const all = PUBLIC_MIRRORS.flatMap(({ url, aliases }) => [url, ...aliases]);
  expect(new Set(all).size).toBe(all.length);
  expect(new Set(PUBLIC_MIRRORS.map(({ id }) => id)).size).toBe(PUBLIC_MIRRORS.length);
});

it('no host both lives and is gone; what was meant is a mirror', () => {
  const gone = [...RETIRED_HOSTS, ...HOSTS_WITHOUT_GOPROXY];
  expect(gone.filter(({ host }) => publicMirrorHosts().includes(host))).toEqual([]);
  expect(gone.filter(({ instead }) => instead !== undefined && !publicMirrorOf(instead))).toEqual([]);
});

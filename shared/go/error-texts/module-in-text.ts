import { unescapePath, unescapeVersion } from '../module-path.ts';

const PATH = '[a-z0-9][a-z0-9.-]{0,200}\\.[a-z0-9-]{1,60}(?:/[A-Za-z0-9._~-]{1,200}){0,30}';
const AT_VERSION = new RegExp(`(?:^|[\\s("'\`=])(${PATH})@([A-Za-z0-9][^\\s:;,"'\`()\\]]{0,200})`, 'g');
const MODULE_WORD = new RegExp(`\\bmodule (${PATH}): `);
const LEADING = new RegExp(`^(?:go: |go get |go: module |verifying |go mod \\S+: )(${PATH}): `);

/** Returns the module a message is about, as `path@version` or `path`: the last one named before the URL or failure. */
export function moduleInText(line: string): string | undefined {
  const url = line.search(/"?https?:\/\//);
  const head = url < 0 ? line : line.slice(0, url);
  let last: string | undefined;
  for (const found of head.matchAll(AT_VERSION)) last = `${found[1]}@${(found[2] ?? '').replace(/\/go\.mod$/, '')}`;
  return last ?? MODULE_WORD.exec(head)?.[1] ?? LEADING.exec(head)?.[1];
}

/** Returns the module a proxy or checksum URL asks for, as `path@version` or `path`. */
export function moduleInUrl(url: string): string | undefined {
  const text = url.replace(/%21/g, '!').replace(/[?#].*$/, '');
  const lookup = /\/lookup\/(.{1,400})@([^/]{1,200})$/.exec(text);
  if (lookup !== null) return join(lookup[1] ?? '', lookup[2] ?? '');
  const file = /^https?:\/\/[^/]+\/(.{1,600})\/@(?:latest|v\/(.{1,200}))$/.exec(text);
  if (file === null) return undefined;
  const version = (file[2] ?? '').replace(/\.(?:info|mod|zip|ziphash)$/, '');
  return join(dropPrefix(file[1] ?? ''), version === 'list' ? '' : version);
}

// A proxy may live below a path: the module starts at the first element that looks like a host.
function dropPrefix(path: string): string {
  const elements = path.split('/');
  const start = elements.findIndex((element) => element.includes('.'));
  return start < 0 ? path : elements.slice(start).join('/');
}

function join(path: string, version: string): string | undefined {
  const name = unescapePath(path);
  if (name === undefined) return undefined;
  return version === '' ? name : `${name}@${unescapeVersion(version) ?? version}`;
}

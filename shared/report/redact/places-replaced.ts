import type { Numbering } from './numbering.ts';
import { hidePath, isPrivateModule } from './private-paths.ts';
import type { PrivatePlaces } from './private-places.ts';
import { literal } from './spellings.ts';

const IPV4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)`;
const IPV6 = String.raw`\[?(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4})(?:%[\w.-]{1,32})?\]?`;
const DOTTED = String.raw`(?:[a-z0-9_][\w-]{0,62}\.){1,12}[a-z][a-z0-9-]{1,62}`;
/** Not in the middle of a word or a name; the escapes are those of an address inside an address. */
const START = String.raw`(?:(?<![\w-])(?<!\w\.)|(?<=%2f|%3a|%40|\\n|\\t|\\r))`;
const BELOW = String.raw`(:\d{1,5}(?!\d))?([\\/]{1,4}[^\s"'<>|,;(){}\u0060，。；：、（）「」]{0,2048}|:(?=[\w~.-]{1,64}/)[^\s"'<>|,;(){}\u0060]{1,1024})?`;

const END = String.raw`(?![\w-]|\.\w)`;
const ONLY_A_HOST = String.raw`(?<=://(?:[^\s/@"']{0,99}@)?|\blookup )`;

function longestFirst(names: ReadonlySet<string>): readonly string[] {
  return [...names].sort((a, b) => b.length - a.length).map(literal);
}

/** Puts stand-ins for private hosts, for what stands below them, for private modules on public hosts, and for internal addresses. */
export function placesReplaced(places: PrivatePlaces, numbering: Numbering): (text: string) => string {
  let known = -1;
  let pattern = /$^/gu;
  const current = (): RegExp => {
    if (places.names.size + places.common.size === known) return pattern;
    known = places.names.size + places.common.size;
    const names = longestFirst(places.names).map((name) => `${name}${END}`);
    const common = longestFirst(places.common).map((name) => `${ONLY_A_HOST}${name}${END}|^${name}(?=(?::\\d+)?$)`);
    const any = [...names, ...common, IPV4, DOTTED, IPV6].join('|');
    pattern = new RegExp(`${START}(${any})${BELOW}`, 'giu');
    return pattern;
  };
  const replace = (text: string): string =>
    text.replace(current(), (whole: string, place: string, port = '', below = '') => {
      const tail = /[.:!?*]+$/u.exec(below)?.[0] ?? '';
      const path: string = below.slice(0, below.length - tail.length);
      const range = /^\/\d{1,3}$/u.test(path);
      const address = place.replace(/^\[|\]$/gu, '').replace(/%.*$/u, '');
      if (/^[\d.]+$/u.test(address) || address.includes(':')) {
        if (!places.isPrivateAddress(address)) return `${place}${port}${replace(below)}`;
        return `${numbering.name('ip', address)}${port}${range ? path : belowPrivate(path)}${tail}`;
      }
      if (places.isPrivateHost(place)) return `${numbering.name('host', place)}${port}${belowPrivate(path)}${tail}`;
      if (below === '' || /^(?:host|ip)-\d+\.private$/iu.test(place)) return whole;
      const isPrivate =
        port === '' && /^[\\/]/u.test(path) && isPrivateModule(place.toLowerCase(), path, [...places.patterns]);
      return `${place}${port}${isPrivate ? hidePath(path, numbering) : replace(path)}${tail}`;
    });
  /** A company mirror's address goes on with the module that was asked for: a public one stays readable. */
  const belowPrivate = (path: string): string => {
    const module = /[\\/]{1,4}(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?=[\\/])/iu.exec(path);
    if (path.startsWith(':') || module === null || module.index + module[0].length === 0) {
      return path === ''
        ? ''
        : path.startsWith(':')
          ? `:${hidePath(`/${path.slice(1)}`, numbering).slice(1)}`
          : hidePath(path, numbering);
    }
    const start = path.slice(0, module.index);
    return `${start === '' ? '' : hidePath(start, numbering)}${replace(path.slice(module.index))}`;
  };
  return replace;
}

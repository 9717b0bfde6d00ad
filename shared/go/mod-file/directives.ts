import { type ByteString, fromByteString } from '../byte-string.ts';
import { splitPathVersion } from '../module-path.ts';
import { quoteBytes } from '../quote.ts';
import { canonicalVersion, pathMajorProblem } from '../semver.ts';
import { trimGoSpace } from '../white-space.ts';
import type { GoMod, ModFileOptions, ModuleVersion } from './mod-types.ts';
import { unquote } from './unquote.ts';

/** Why a directive is refused: the text after the position. No Error: a broken file may raise one for every line. */
export class DirectiveFault {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

const GO_VERSION = /^(?:[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*))?(?:[a-z]+[0-9]+)?$/;
const LAX_GO_VERSION = /^v?((?:[1-9][0-9]*)\.(?:0|[1-9][0-9]*))[^0-9].*$/;

/** Returns the version of a `go` line. Source: golang.org/x/mod/modfile/rule.go (add). */
export function readGo(words: ByteString[], lax: boolean): string {
  const [version = ''] = words;
  if (words.length !== 1) throw new DirectiveFault('go directive expects exactly one argument');
  if (GO_VERSION.test(version)) return version;
  const fixed = lax ? LAX_GO_VERSION.exec(version)?.[1] : undefined;
  if (fixed === undefined)
    throw new DirectiveFault(`invalid go version '${fromByteString(version)}': must match format 1.23.0`);
  return fixed;
}

/** Returns the name of a `toolchain` line. */
export function readToolchain(words: ByteString[]): string {
  const [name = ''] = words;
  if (words.length !== 1) throw new DirectiveFault('toolchain directive expects exactly one argument');
  if (/^default$|^go1(?:$|\.)/.test(name)) return fromByteString(name);
  throw new DirectiveFault(
    `invalid toolchain version '${fromByteString(name)}': must match format go1.23.0 or default`,
  );
}

/** Returns the setting of a `godebug` line. */
export function readGodebug(words: ByteString[]): { key: string; value: string } {
  const [setting = ''] = words;
  const equals = setting.indexOf('=');
  if (words.length !== 1 || /["`',]/.test(setting) || equals < 0) throw new DirectiveFault('usage: godebug key=value');
  return { key: fromByteString(setting.slice(0, equals)), value: fromByteString(setting.slice(equals + 1)) };
}

/** Returns a path, its quotation marks taken off. */
export function readPath(word: ByteString): ByteString {
  const path = readString(word);
  if ('problem' in path) throw new DirectiveFault(`invalid quoted string: ${path.problem}`);
  return path.value;
}

/** Returns the module of a `require` or `exclude` line. */
export function readRequirement(verb: string, words: ByteString[], options: ModFileOptions): ModuleVersion {
  const [first = '', second = ''] = words;
  if (words.length !== 2) throw new DirectiveFault(`usage: ${verb} module/path v1.2.3`);
  const path = readPath(first);
  const version = readVersion(verb, path, second, options);
  checkMajor(verb, path, version, pathMajor(path, ''), options);
  return { path: fromByteString(path), version: fromByteString(version) };
}

/** Returns a `replace` line. Source: modfile/rule.go (parseReplace). */
export function readReplace(
  verb: string,
  words: ByteString[],
  options: ModFileOptions,
): Omit<GoMod['replace'][number], 'line'> {
  const arrow = words[1] === '=>' ? 1 : 2;
  if (words.length < arrow + 2 || words.length > arrow + 3 || words[arrow] !== '=>') {
    throw new DirectiveFault(
      `usage: ${verb} module/path [v1.2.3] => other/module v1.4\n\t or ${verb} module/path [v1.2.3] => ../local/directory`,
    );
  }
  const path = readPath(words[0] ?? '');
  const major = pathMajor(path, `${verb} ${fromByteString(path)}: `);
  const version = arrow === 2 ? readVersion(verb, path, words[1] ?? '', options) : '';
  if (arrow === 2) checkMajor(verb, path, version, major, options);
  const target = readPath(words[arrow + 1] ?? '');
  const targetVersion = words.length === arrow + 3 ? readVersion(verb, target, words[arrow + 2] ?? '', options) : '';
  checkTarget(target, words.length === arrow + 3, options);
  return {
    old: { path: fromByteString(path), version: fromByteString(version) },
    new: { path: fromByteString(target), version: fromByteString(targetVersion) },
  };
}

/** Returns the interval of a `retract` line; `rest` are words after it. Source: modfile/rule.go (parseVersionInterval). */
export function readInterval(words: ByteString[]): { low: string; high: string; rest: ByteString[] } {
  const [first, second, third, fourth, fifth] = words;
  if (first === undefined || first === '(') throw new DirectiveFault("expected '[' or version");
  if (first !== '[') {
    const version = fromByteString(readRetracted(first));
    return { low: version, high: version, rest: words.slice(1) };
  }
  if (second === undefined) throw new DirectiveFault("expected version after '['");
  const low = fromByteString(readRetracted(second));
  if (third !== ',') throw new DirectiveFault("expected ',' after version");
  if (fourth === undefined) throw new DirectiveFault("expected version after ','");
  const high = fromByteString(readRetracted(fourth));
  if (fifth !== ']') throw new DirectiveFault("expected ']' after version");
  return { low, high, rest: words.slice(5) };
}

/** Tells whether a replacement is a directory, in the syntax of any system (modfile.IsDirectoryPath). */
export function isDirectoryPath(path: string): boolean {
  return /^(?:\.{1,2}$|\.{1,2}[/\\]|[/\\]|[A-Za-z]:)/.test(path);
}

function checkTarget(target: ByteString, hasVersion: boolean, options: ModFileOptions): void {
  const directory = isDirectoryPath(target);
  if (hasVersion) {
    if (directory)
      throw new DirectiveFault(`replacement module directory path ${quoteBytes(target, '"')} cannot have version`);
    return;
  }
  if (!directory) {
    throw new DirectiveFault(
      target.includes('@')
        ? "replacement module must match format 'path version', not 'path@version'"
        : 'replacement module without version must be directory path (rooted or starting with . or ..)',
    );
  }
  if (options.windows !== true && target.includes('\\')) {
    throw new DirectiveFault('replacement directory appears to be Windows path (on a non-windows system)');
  }
}

function readVersion(verb: string, path: ByteString, word: ByteString, options: ModFileOptions): ByteString {
  const about = path === '' ? `${verb}: ` : `${verb} ${fromByteString(path)}: `;
  const text = readString(word);
  if ('problem' in text) throw new DirectiveFault(`${about}version ${quoteBytes(word, '"')} invalid: ${text.problem}`);
  const canonical = canonicalVersion(text.value);
  if (canonical !== '') return canonical;
  if (options.anyVersion === true) return text.value;
  throw new DirectiveFault(`${about}version ${quoteBytes(text.value, '"')} invalid: must be of the form v1.2.3`);
}

// Retracted versions are taken as they stand.
function readRetracted(word: ByteString): ByteString {
  const text = readString(word);
  if ('problem' in text) throw new DirectiveFault(`retract: version ${quoteBytes(word, '"')} invalid: ${text.problem}`);
  return text.value;
}

function pathMajor(path: ByteString, about: string): string {
  const split = splitPathVersion(path);
  if (split === undefined) throw new DirectiveFault(`${about}invalid module path`);
  return split.major;
}

function checkMajor(verb: string, path: ByteString, version: ByteString, major: string, options: ModFileOptions): void {
  if (options.anyVersion === true && canonicalVersion(version) === '') return;
  const problem = pathMajorProblem(version, major);
  if (problem === undefined) return;
  const about = path === '' ? `${verb}: ` : `${verb} ${fromByteString(path)}: `;
  throw new DirectiveFault(`${about}version ${quoteBytes(version, '"')} invalid: ${problem}`);
}

function readString(word: ByteString): { value: ByteString } | { problem: string } {
  if (word.startsWith('"')) {
    const value = unquote(word);
    return value === undefined ? { problem: 'invalid syntax' } : { value };
  }
  return /["'`]/.test(word) ? { problem: 'unquoted string cannot contain quote' } : { value: word };
}

/** Returns the text of the comments above and behind a line, or above its block (modfile: parseDirectiveComment). */
export function commentText(lines: readonly (ByteString | undefined)[]): string {
  return lines
    .filter((line) => line?.startsWith('//') === true)
    .map((line) => trimGoSpace(fromByteString((line ?? '').slice(2))))
    .join('\n');
}

/** Returns the message of a `Deprecated:` paragraph, '' when there is none. */
export function deprecation(comment: string): string {
  return /(?:^|\n\n)Deprecated: *([\s\S]*?)(?:$|\n\n)/.exec(comment)?.[1] ?? '';
}

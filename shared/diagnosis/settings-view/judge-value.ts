import { parseGo111module } from '../../go/go111module.ts';
import { parseGoauth } from '../../go/goauth.ts';
import { goflagValue, parseGoflags } from '../../go/goflags.ts';
import { parseGosumdb } from '../../go/gosumdb.ts';
import { chooseToolchain } from '../../go/gotoolchain.ts';
import { parseGovcs } from '../../go/govcs.ts';
import { lintPatterns } from '../../go/pattern-lint.ts';
import { goFields } from '../../go/white-space.ts';
import { isPublicHost } from '../public-hosts.ts';
import { charMarks, type Mark } from './char-marks.ts';
import { judgeGoproxy } from './judge-goproxy.ts';
import { judgeNoProxy, judgeProxy } from './judge-proxy.ts';
import type { AnyProblem } from './problem.ts';

/** What the judgement of one value depends on. */
export interface ValueContext {
  readonly windows: boolean;
  /** As in `go1.26.8`; '' when unknown. */
  readonly goVersion: string;
}

/** What is wrong with a value by itself, by the rules of `go`. Nothing is asked, so an address may still lead nowhere. */
export function judgeValue(name: string, value: string, context: ValueContext): readonly AnyProblem[] {
  if (value === '') return [];
  return [...charProblems(name, value), ...byRules(name.toUpperCase(), value, context)];
}

/** What an odd char in a setting is called where it was found to be the cause. */
const CHAR_CAUSES: Readonly<Record<string, string>> = {
  GOPROXY: 'config.goproxy-invalid',
  GOSUMDB: 'config.gosumdb-invalid',
  GOPRIVATE: 'config.goprivate-malformed',
  GONOPROXY: 'config.goprivate-malformed',
  GONOSUMDB: 'config.goprivate-malformed',
  HTTPS_PROXY: 'proxy.malformed',
  HTTP_PROXY: 'proxy.malformed',
};

/** One problem for each kind of odd char. */
function charProblems(name: string, value: string): readonly AnyProblem[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of charMarks(name, value)) {
    const key = `${mark.kind} ${mark.meant} ${mark.harmless}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()].flatMap((marks) => {
    const [first] = marks;
    if (!first) return [];
    const { kind, meant, harmless } = first;
    const codePoints = [...new Set(marks.map(({ codePoint }) => codePoint))];
    const params = { kind, meant, harmless, codePoints };
    const cause = harmless ? undefined : CHAR_CAUSES[name.toUpperCase()];
    const problem = { code: 'char', severity: harmless ? 'note' : 'error', params, marks } as const;
    return [cause === undefined ? problem : { ...problem, cause }];
  });
}

function byRules(name: string, value: string, context: ValueContext): readonly AnyProblem[] {
  switch (name) {
    case 'GOPROXY':
      return judgeGoproxy(value, context.windows);
    case 'GOSUMDB':
      return judgeGosumdb(value);
    case 'GOPRIVATE':
    case 'GONOPROXY':
    case 'GONOSUMDB':
    case 'GOINSECURE':
      return judgePatterns(name, value);
    case 'GOFLAGS':
      return judgeGoflags(value);
    case 'GO111MODULE':
      return judgeGo111module(value);
    case 'GOTOOLCHAIN':
      return judgeGotoolchain(value, context.goVersion);
    case 'GOVCS':
      return refusal(parseGovcs(value), 'config.govcs-forbids');
    case 'GOAUTH':
      return judgeGoauth(value, context);
    case 'HTTPS_PROXY':
    case 'HTTP_PROXY':
      return judgeProxy(value);
    case 'ALL_PROXY':
      return [{ code: 'never-read', severity: 'note', params: {}, marks: [] }];
    case 'NO_PROXY':
      return judgeNoProxy(value);
    case 'SSL_CERT_FILE':
    case 'SSL_CERT_DIR':
      return [{ code: 'trust-replaced', severity: 'note', params: {}, marks: [], cause: 'config.cert-file' }];
    default:
      return [];
  }
}

function refusal(parsed: object, cause: string): readonly AnyProblem[] {
  const { error } = parsed as { error?: { message: string } };
  if (!error) return [];
  return [{ code: 'refused', severity: 'error', params: { message: error.message }, marks: [], cause }];
}

function judgeGosumdb(value: string): readonly AnyProblem[] {
  const parsed = parseGosumdb(value);
  if ('off' in parsed)
    return [{ code: 'off', severity: 'warning', params: {}, marks: [], cause: 'config.gosumdb-off' }];
  if ('error' in parsed) return refusal(parsed, 'config.gosumdb-invalid');
  const [, url] = goFields(value);
  const host = /^https?:\/\/([^/]+)/u.exec(url ?? '')?.[1];
  // A mirror has the database below /sumdb/, never at its root.
  if (url === undefined || !host || host.startsWith('sum.') || url.includes('/sumdb/') || !isPublicHost(host))
    return [];
  const params = { url, right: `${url.replace(/\/+$/u, '')}/sumdb/${parsed.name}` };
  const marks = [entryMark(value.indexOf(url), url.length)];
  return [{ code: 'mirror-as-sumdb', severity: 'error', params, marks, cause: 'config.gosumdb-url-wrong' }];
}

function judgePatterns(name: string, value: string): readonly AnyProblem[] {
  return lintPatterns(value).map(({ pattern, index, problem, canMatch, meant = '' }) => {
    const marks = [entryMark(index, pattern.length)];
    if (!canMatch) {
      const params = { pattern, problem, meant };
      return {
        code: 'never-matches',
        severity: 'warning',
        params,
        marks,
        cause: 'config.goprivate-malformed',
      } as const;
    }
    const cause = name === 'GOINSECURE' ? 'config.goinsecure-broad' : 'config.goprivate-too-broad';
    return { code: 'too-broad', severity: 'warning', params: { pattern }, marks, cause } as const;
  });
}

function judgeGoflags(value: string): readonly AnyProblem[] {
  if (goflagValue(value, 'mod') !== 'vendor') return refusal(parseGoflags(value), 'config.goflags-vendor').map(plain);
  return [{ code: 'vendor', severity: 'warning', params: {}, marks: [], cause: 'config.goflags-vendor' }];
}

function judgeGo111module(value: string): readonly AnyProblem[] {
  const mode = parseGo111module(value);
  if (mode === 'gopath')
    return [{ code: 'off', severity: 'error', params: {}, marks: [], cause: 'config.go111module-off' }];
  return mode === 'modules' ? [] : refusal(mode, '').map(plain);
}

function judgeGotoolchain(value: string, goVersion: string): readonly AnyProblem[] {
  if (isOlder(goVersion, 21)) return [notYet('Go 1.21')];
  const question = { gotoolchain: value, local: goVersion || 'go1.26', goLine: '', toolchainLine: '', file: 'go.mod' };
  const choice = chooseToolchain(question);
  return choice.kind === 'error' ? refusal({ error: choice }, 'config.gotoolchain-invalid') : [];
}

function judgeGoauth(value: string, { windows, goVersion }: ValueContext): readonly AnyProblem[] {
  if (isOlder(goVersion, 24)) return [notYet('Go 1.24')];
  return refusal(parseGoauth(value, { windows }), 'config.goauth-invalid');
}

/** A refusal that no cause code stands for. */
function plain({ cause: _none, ...problem }: AnyProblem): AnyProblem {
  return problem;
}

function notYet(since: string): AnyProblem {
  return { code: 'not-yet', severity: 'note', params: { since }, marks: [] };
}

function isOlder(goVersion: string, minor: number): boolean {
  const own = /^go1\.(\d+)/u.exec(goVersion)?.[1];
  return own !== undefined && Number(own) < minor;
}

function entryMark(start: number, length: number): Mark {
  return { start, end: start + length, kind: 'entry', codePoint: '', meant: '', harmless: false };
}

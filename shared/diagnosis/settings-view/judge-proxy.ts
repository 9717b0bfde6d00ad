import { parseProxyAddress } from '../../go/http-proxy.ts';
import { parseNoProxy } from '../../go/net/no-proxy.ts';
import { lintProxy } from '../../go/proxy-lint.ts';
import { entrySpans } from './entry-spans.ts';
import type { AnyProblem } from './problem.ts';

/** What is wrong with HTTPS_PROXY or HTTP_PROXY by itself. */
export function judgeProxy(value: string): readonly AnyProblem[] {
  const address = parseProxyAddress(value);
  if ('kind' in address)
    return [{ code: 'proxy-ignored', severity: 'error', params: {}, marks: [], cause: 'proxy.malformed' }];
  switch (lintProxy(value)?.problem) {
    case 'scheme-as-host':
      return [{ code: 'proxy-misread', severity: 'error', params: {}, marks: [], cause: 'proxy.malformed' }];
    case 'no-port':
      return [{ code: 'proxy-no-port', severity: 'error', params: {}, marks: [] }];
    case 'unknown-scheme':
      return [{ code: 'proxy-scheme', severity: 'warning', params: { scheme: address.scheme }, marks: [] }];
    default:
      return [];
  }
}

/** Entries of NO_PROXY that no host can ever match. Source: golang.org/x/net/http/httpproxy. */
export function judgeNoProxy(value: string): readonly AnyProblem[] {
  return entrySpans(value, ',')
    .filter(({ text }) => parseNoProxy(text).length === 0 || /:\/\/|\/(?!\d+$)|\s|[;；]/u.test(text))
    .map(({ text, start, end }) => {
      const marks = [{ start, end, kind: 'entry', codePoint: '', meant: '', harmless: false } as const];
      return { code: 'never-applies', severity: 'warning', params: { entry: text }, marks } as const;
    });
}

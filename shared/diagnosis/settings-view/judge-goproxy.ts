import { parseGoproxy } from '../../go/goproxy-list.ts';
import { hostnameOf, parseGoUrl } from '../../go/net-url/parse-url.ts';
import { isRetiredHost } from '../public-hosts.ts';
import type { Mark } from './char-marks.ts';
import { type EntrySpan, entrySpans } from './entry-spans.ts';
import type { AnyProblem } from './problem.ts';

/** What is wrong with a GOPROXY list by itself. */
export function judgeGoproxy(value: string, windows: boolean): readonly AnyProblem[] {
  const { entries, error, ignored } = parseGoproxy(value, { windows });
  const spans = entrySpans(value, ',|');
  if (error) {
    const bad = spans.filter(({ text }) => text === error.entry).slice(0, 1);
    const params = { message: error.message };
    return [{ code: 'refused', severity: 'error', params, marks: bad.map(mark), cause: 'config.goproxy-invalid' }];
  }
  if (entries[0]?.kind === 'off')
    return [{ code: 'off', severity: 'error', params: {}, marks: [], cause: 'config.goproxy-off' }];
  const hosts = entries.flatMap(({ kind, url }, index) => {
    const span = spans[index];
    const parsed = kind === 'url' ? parseGoUrl(url) : { error: null };
    return span && 'url' in parsed ? [{ span, host: hostnameOf(parsed.url), plain: parsed.url.scheme === 'http' }] : [];
  });
  const end = entries.at(-1)?.raw ?? '';
  const unread = spans.slice(entries.length).map(mark);
  return [
    ...hosts
      .filter(({ host }) => isRetiredHost(host))
      .map(({ span, host }): AnyProblem => {
        const marks = [mark(span)];
        return {
          code: 'retired-host',
          severity: 'warning',
          params: { host },
          marks,
          cause: 'config.goproxy-retired-host',
        };
      }),
    ...hosts
      .filter(({ plain, host }) => plain && !isLocal(host))
      .map(({ span, host }): AnyProblem => {
        return { code: 'plain-http', severity: 'note', params: { host }, marks: [mark(span)] };
      }),
    ...(ignored.length > 0
      ? [{ code: 'after-end', severity: 'note', params: { end, entries: ignored }, marks: unread } as const]
      : []),
  ];
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function mark({ start, end }: EntrySpan): Mark {
  return { start, end, kind: 'entry', codePoint: '', meant: '', harmless: false };
}

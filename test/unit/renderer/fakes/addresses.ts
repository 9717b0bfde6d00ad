import type { Evidence } from '../../../../shared/domain/evidence.ts';
import type { Finding } from '../../../../shared/domain/finding.ts';
import type { SessionEvent } from '../../../../shared/domain/session.ts';
import type { TargetReport } from '../../../../shared/domain/target-report.ts';
import { resultOf } from './sessions.ts';
import { target } from './targets.ts';

const good = target('goproxy.cn', { role: 'other', ms: [12, 24, 51, 88] });
const page = target('www.example.com', { role: 'other', ms: [22, 140, 160, 210] });
const cut = target('proxy.golang.org', { role: 'other', ms: [38, 61, 143], failure: 'connection-reset' });

const head: Evidence = {
  id: 'e7',
  probe: 'http/module-protocol',
  operation: 'http.request',
  startMs: 90,
  endMs: 178,
  input: { method: 'HEAD', url: 'https://goproxy.cn/golang.org/x/text/@v/v0.3.2.info' },
  result: { status: 200 },
  command: 'curl.exe -v -I https://goproxy.cn/golang.org/x/text/@v/v0.3.2.info',
};

function reply(id: string, { id: about, url }: TargetReport, status: number, more: object = {}): readonly Finding[] {
  const params = { target: about, url, purpose: 'protocol', ms: 88, attempts: 1, status, method: 'GET', ...more };
  const outcome = status === 200 ? 'ok' : 'fail';
  const probe = 'http/module-protocol';
  const get = { id, probe, code: 'http.reply', outcome, subject: url, params, evidence: [] } as unknown as Finding;
  const headParams = { ...params, method: 'HEAD', purpose: 'page' };
  return [
    get,
    { ...get, id: `${id}h`, params: headParams, evidence: status === 200 ? ['e7'] : [] } as unknown as Finding,
  ];
}

function lookup(id: string, { id: about }: TargetReport, addresses: readonly string[]): Finding {
  const params = { target: about, host: '', a: { addresses }, aaaa: { addresses: [] }, ms: 12 };
  const fact = { id, probe: 'dns/lookup', code: 'dns.lookup', outcome: 'ok', subject: '', params, evidence: [] };
  return fact as unknown as Finding;
}

const findings: readonly Finding[] = [
  lookup('f1', good, ['58.220.49.186', '117.169.71.14']),
  lookup('f2', cut, ['142.250.72.145']),
  lookup('f3', page, ['23.215.0.136']),
  ...reply('f4', good, 200, { body: 'info' }),
  ...reply('f5', page, 404, { body: 'html' }),
];

/** What is typed, with one line that is no address. */
export const TYPED = 'goproxy.cn\nhttps://proxy.golang.org\nwww.example.com\nnot an address';

/** A run over three addresses: a mirror that works, one that is blocked, and a page that is no mirror. */
export const addressEvents: readonly SessionEvent[] = [
  { type: 'started', id: 'tool', startedAt: '2026-11-22T10:32:05.000+08:00', deadlineMs: 60_000, probes: [] },
  ...[good, cut, page].map((one): SessionEvent => ({ type: 'target', target: one })),
  {
    type: 'result',
    result: {
      ...resultOf({
        id: 'tool',
        verdict: 'incomplete',
        outcomes: {},
        targets: [good, cut, page],
        causes: [],
        evidence: [head],
        findings,
      }),
    },
  },
];

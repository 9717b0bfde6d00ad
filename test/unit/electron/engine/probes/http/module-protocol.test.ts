import { describe, expect, it } from 'vitest';
import protocol from '../../../../../../electron/engine/probes/http/module-protocol.probe.ts';
import { success } from '../../../../../../shared/domain/failure.ts';
import type { TargetRole } from '../../../../../../shared/domain/target.ts';
import type { ReplyScript } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, modulesData, settingsData, targetOf, tried } from '../../bench.ts';

const ABSENT = '/gomod-doctor.invalid/absent/@v/v0.0.0.info';
const UUID = '/github.com/google/uuid/@v/v1.1.1.info';
const INFO: ReplyScript = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"Version":"v1.1.1"}',
};
type Answer = ReplyScript | 'timed-out' | 'connection-reset' | 'http-truncated';

interface Question {
  readonly path?: string;
  readonly head?: Answer;
  readonly modules?: ReturnType<typeof modulesData>;
  readonly values?: Readonly<Record<string, string>>;
  readonly role?: TargetRole;
  readonly enough?: AbortSignal;
}

/** Asks a mirror in plain http; any other path than the expected one makes the fake host complain. */
async function look(
  answer: Answer,
  { path = UUID, head = { status: 200 }, modules, values = {}, role = 'mirror', enough }: Question = {},
) {
  const target = targetOf('m.example', { role, tls: false, port: 80, url: 'http://m.example' });
  const host = new FakeHost().onConnect('192.0.2.1', 80, { http: { [`GET ${path}`]: answer, [`HEAD ${path}`]: head } });
  const opened = await host.network.connect(
    { address: '192.0.2.1', port: 80 },
    { timeoutMs: 1, signal: new AbortController().signal },
  );
  if (!opened.ok) throw new Error('closed');
  const connect = [{ address: '192.0.2.1', attempted: tried(success(opened.value)) }];
  const inputs = {
    settings: settingsData(values),
    modules: modules ?? modulesData('built-in', 'github.com/google/uuid@v1.1.1'),
    connect,
  };
  return examine(protocol, host, inputs, { target, ...(enough ? { enough } : {}) });
}

describe('the first question of go', () => {
  it('is answered by a module proxy', async () => {
    const { findings } = await look(INFO);
    expect(findings).toMatchObject([
      {
        code: 'http.reply',
        outcome: 'ok',
        params: { purpose: 'protocol', method: 'GET', status: 200, body: 'info', asked: 'v1.1.1', told: 'v1.1.1' },
      },
      { outcome: 'ok', params: { purpose: 'page', method: 'HEAD' } },
    ]);
  });

  it('of a mirror is given up when enough is known, and tells nothing then; that of an address that a person named is not', async () => {
    const enough = AbortSignal.abort();
    const mirror = await look(INFO, { enough });
    expect(mirror.data).toMatchObject({ way: { trusted: true }, followed: null });
    expect(mirror.findings).toEqual([]);
    expect((await look(INFO, { enough, role: 'other' })).findings).toHaveLength(2);
  });

  it.each<[string, Answer, object]>([
    [
      'a page',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' },
      { status: 200, body: 'html' },
    ],
    ['another version', { ...INFO, body: '{"Version":"v1.0.0"}' }, { asked: 'v1.1.1', told: 'v1.0.0' }],
    [
      'a refusal with its reason',
      { status: 403, headers: { 'content-type': 'text/plain' }, body: 'not allowed\nx' },
      { status: 403, reason: 'not allowed' },
    ],
    ['503', { status: 503 }, { status: 503 }],
    ['silence', 'timed-out', { failure: 'timed-out', attempts: 2 }],
    ['a cut', 'connection-reset', { failure: 'connection-reset' }],
    ['half a body', 'http-truncated', { failure: 'http-truncated' }],
  ])('fails with %s', async (_, answer, params) => {
    const [asked] = (await look(answer)).findings;
    expect(asked).toMatchObject({ code: 'http.reply', outcome: 'fail', params });
  });

  it('takes no offence at a mirror without HEAD, and mentions one that fails at it', async () => {
    expect((await look(INFO, { head: { status: 405 } })).findings[1]).toMatchObject({ outcome: 'ok' });
    expect((await look(INFO, { head: { status: 500 } })).findings[1]).toMatchObject({ outcome: 'warn' });
  });

  it('is not asked without a way', async () => {
    expect(
      await examine(protocol, new FakeHost(), { modules: modulesData('built-in', 'rsc.io/quote@v1.5.2') }),
    ).toMatchObject({ findings: [], evidence: [] });
  });
});

describe('what is asked', () => {
  const own = modulesData('asked', 'git.corp.example/team/app@v1.0.0', 'github.com/google/uuid@v1.1.1');

  it('names the first module that is not private', async () => {
    const { evidence } = await look(INFO, { modules: own, values: { GOPRIVATE: '*.corp.example' } });
    expect(JSON.stringify(evidence)).not.toContain('corp.example');
  });

  it('names none where all are private: a path that surely does not exist', async () => {
    const { findings } = await look({ status: 404 }, { path: ABSENT, modules: own, values: { GOPRIVATE: '*' } });
    expect(findings[0]).toMatchObject({ outcome: 'ok', params: { status: 404 } });
  });

  it.each<TargetRole>(['control', 'other'])(
    'names none of the user’s modules to a mirror that is not on the list: %s',
    async (role) => {
      const { findings, evidence } = await look(
        { status: 404, body: 'not found' },
        { path: ABSENT, modules: own, role },
      );
      expect(findings[0]).toMatchObject({ outcome: 'ok' });
      expect(JSON.stringify(evidence)).not.toMatch(/corp\.example|uuid/u);
    },
  );
});

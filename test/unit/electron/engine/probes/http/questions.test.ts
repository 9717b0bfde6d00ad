import { describe, expect, it } from 'vitest';
import questions from '../../../../../../electron/engine/probes/http/questions.probe.ts';
import { type FailureWord, success } from '../../../../../../shared/domain/failure.ts';
import type { ReplyScript } from '../../../../../fakes/fake-channel.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, modulesData, settingsData, targetOf, tried } from '../../bench.ts';

const ABSENT = 'GET /gomod-doctor.invalid/absent/@v/v0.0.0.info';
const UPPER = 'GET /github.com/%21burnt%21sushi/toml/@v/v0.3.1.info';
const PLAIN = 'GET /github.com/BurntSushi/toml/@v/v0.3.1.info';
const LIST = 'GET /rsc.io/quote/@v/list';
const LATEST = 'GET /rsc.io/quote/@latest';
const info: ReplyScript = { status: 200, body: '{"Version":"v0.3.1"}' };
const gone: ReplyScript = { status: 404, body: 'not found' };
const sound = { [ABSENT]: gone, [UPPER]: info, [LIST]: { status: 200, body: 'v1.5.2\n' }, [LATEST]: info };

/** Any request that is not scripted makes the fake host complain. */
async function look(
  http: Readonly<Record<string, ReplyScript | FailureWord>>,
  { source = 'built-in' as 'built-in' | 'project', patterns = '', status = 200, answered = true, trusted = true } = {},
  enough = new AbortController(),
) {
  const target = targetOf('m.example', { tls: false, port: 80, url: 'http://m.example' });
  const host = new FakeHost().onConnect('192.0.2.1', 80, { http });
  const opened = await host.network.connect(
    { address: '192.0.2.1', port: 80 },
    { timeoutMs: 1, signal: new AbortController().signal },
  );
  if (!opened.ok) throw new Error('closed');
  const reply = {
    status,
    headers: {},
    body: new Uint8Array(),
    truncatedByUs: false,
    firstByteMs: 1,
    totalMs: 1,
  };
  const asked = tried(success(reply));
  const inputs = {
    settings: settingsData({ GOPRIVATE: patterns }),
    modules: modulesData(source, 'rsc.io/quote@v1.5.2', 'github.com/BurntSushi/toml@v0.3.1'),
    protocol: {
      way: { target, ready: opened.value, trusted },
      module: { path: 'rsc.io/quote', version: 'v1.5.2' },
      path: '',
      info: answered ? asked : null,
      followed: answered ? { hops: [], result: asked, findings: [] } : null,
      head: answered ? asked.result : null,
    },
  };
  return examine(questions, host, inputs, { target, enough: enough.signal });
}

const purposes = ({ findings }: Awaited<ReturnType<typeof look>>) =>
  findings.map(({ outcome, params }) => [(params as { purpose: string }).purpose, outcome]);

describe('the other questions to a mirror', () => {
  it('are answered well by a sound one', async () => {
    expect(purposes(await look(sound))).toEqual([
      ['upper-case', 'ok'],
      ['list', 'ok'],
      ['latest', 'ok'],
      ['absent', 'ok'],
    ]);
  });

  it('tell one that takes paths as they are', async () => {
    const seen = await look({ ...sound, [UPPER]: gone, [PLAIN]: info });
    expect(purposes(seen)).toContainEqual(['upper-case', 'warn']);
    expect(seen.findings).toContainEqual(
      expect.objectContaining({ params: expect.objectContaining({ purpose: 'unescaped', status: 200, body: 'info' }) }),
    );
  });

  it('tell one that shows a page for everything', async () => {
    const page = { status: 200, body: '<html>hello</html>' };
    expect(purposes(await look({ ...sound, [ABSENT]: page, [LIST]: page, [LATEST]: page }))).toEqual([
      ['upper-case', 'ok'],
      ['list', 'warn'],
      ['latest', 'warn'],
      ['absent', 'warn'],
    ]);
  });

  it('are about nothing of the user’s but what go asks anyway', async () => {
    expect(purposes(await look({ [ABSENT]: gone, [UPPER]: info }, { source: 'project' }))).toEqual([
      ['upper-case', 'ok'],
      ['absent', 'ok'],
    ]);
  });

  it('never name a private module', async () => {
    expect(purposes(await look({ [ABSENT]: gone }, { source: 'project', patterns: 'github.com/*' }))).toEqual([
      ['absent', 'ok'],
    ]);
  });

  it('are not asked of one whose certificate does not hold', async () => {
    const { findings, evidence } = await look(sound, { trusted: false });
    expect([findings, evidence]).toEqual([[], []]);
  });

  it('are not asked of one that fails at the first', async () => {
    expect(purposes(await look({}, { status: 503 }))).toEqual([]);
  });

  it('are told as not asked where nobody waited for the first answer, and that with them', async () => {
    const { findings } = await look({}, { source: 'project', answered: false });
    expect(findings).toMatchObject([
      { code: 'http.not-asked', params: { purposes: ['protocol', 'upper-case', 'unescaped', 'absent'] } },
    ]);
  });

  it('end with the first that stays without an answer, and what was not asked is told', async () => {
    const { findings } = await look({ [UPPER]: info, [LIST]: 'timed-out' });
    expect(findings).toMatchObject([
      { params: { purpose: 'upper-case' } },
      { outcome: 'warn', params: { purpose: 'list', failure: 'timed-out' } },
      { code: 'http.not-asked', outcome: 'skipped', params: { purposes: ['latest', 'absent'] } },
    ]);
  });

  it('are told as not asked where enough was known before', async () => {
    const enough = new AbortController();
    enough.abort();
    const { findings } = await look({}, { source: 'project' }, enough);
    expect(findings).toMatchObject([
      {
        code: 'http.not-asked',
        params: { target: expect.any(String), purposes: ['upper-case', 'unescaped', 'absent'] },
      },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { chooseRoad } from '../../../../electron/engine/sumdb-road.ts';
import { type FailureWord, failed, success } from '../../../../shared/domain/failure.ts';
import { parseGoproxy } from '../../../../shared/go/goproxy-list.ts';
import { targetOf } from './bench.ts';

const name = 'sum.golang.org';

/** What each mirror of the list answers to `/supported`, by its place; null: it was never asked. */
function road(goproxy: string, answers: readonly (number | FailureWord | null)[], url?: string) {
  const { entries } = parseGoproxy(goproxy);
  const support = answers.map((answer, entry) => {
    const reply = {
      status: Number(answer),
      headers: {},
      body: new Uint8Array(),
      truncatedByUs: false,
      firstByteMs: 1,
      totalMs: 1,
    };
    const outcome = typeof answer === 'string' ? failed<typeof reply>(answer) : success(reply);
    const result = { evidence: 'e1', startMs: 0, endMs: 1, outcome };
    const data = {
      path: '/sumdb/x/supported',
      reply: answer === null ? null : { attempts: 1, tries: [result], result },
      followed: null,
    };
    return { target: targetOf(`m${entry}.example`, { entry }), data };
  });
  const found = chooseRoad(url === undefined ? { name } : { name, url }, entries, support);
  return 'target' in found ? `${found.kind} ${found.target}` : found.kind;
}
const two = (separator: string) => `https://m0.example${separator}https://m1.example`;

// Source: cmd/go/internal/modfetch/sumdb.go (initBase), go-failures A3.
describe('the road to the checksum database', () => {
  it.each([
    ['200 binds to the mirror', two(','), [200, 200], 'mirror mirror:https://m0.example'],
    ['404 passes on', two(','), [404, 200], 'mirror mirror:https://m1.example'],
    ['410 passes on', two(','), [410, 200], 'mirror mirror:https://m1.example'],
    ['to the database at the end of the list', two(','), [404, 404], 'direct'],
    ['403 stops', two(','), [403, 200], 'stopped mirror:https://m0.example'],
    ['500 stops', two(','), [500, 200], 'stopped mirror:https://m0.example'],
    ['504 at the last entry stops too', 'https://m0.example', [504], 'stopped mirror:https://m0.example'],
    ['a dead mirror stops', two(','), ['timed-out', 200], 'stopped mirror:https://m0.example'],
    ['a mirror that was never asked stops', two(','), [null, 200], 'stopped mirror:https://m0.example'],
    ['any error passes on before a bar', two('|'), ['connection-refused', 200], 'mirror mirror:https://m1.example'],
    ['a 500 passes on before a bar', two('|'), [500, 404], 'direct'],
    ['direct ends the search', 'direct', [], 'direct'],
    ['direct ends the search before a mirror', 'https://m0.example,direct', [404], 'direct'],
    ['off ends it as well', 'https://m0.example,off', [404], 'direct'],
    ['a folder has no database', 'file:///srv/mods', [], 'direct'],
    ['a folder passes on', 'file:///srv/mods,https://m1.example', [null, 200], 'mirror mirror:https://m1.example'],
  ] as const)('%s', (_, list, answers, expected) => {
    expect(road(list, answers)).toBe(expected);
  });

  it('skips every mirror when an address is given', () => {
    expect(road(two(','), [200, 200], 'https://sum.golang.google.cn')).toBe('direct');
  });

  it('names the mirror that passes questions through', () => {
    const { entries } = parseGoproxy('https://goproxy.cn');
    const reply = {
      status: 200,
      headers: {},
      body: new Uint8Array(),
      truncatedByUs: false,
      firstByteMs: 1,
      totalMs: 1,
    };
    const result = { evidence: 'e1', startMs: 0, endMs: 1, outcome: success(reply) };
    const support = [
      {
        target: targetOf('goproxy.cn', { entry: 0 }),
        data: { path: '', reply: { attempts: 1, tries: [result], result }, followed: null },
      },
    ];
    expect(chooseRoad({ name }, entries, support)).toEqual({
      kind: 'mirror',
      name,
      url: 'https://goproxy.cn',
      target: 'mirror:https://goproxy.cn',
    });
  });
});

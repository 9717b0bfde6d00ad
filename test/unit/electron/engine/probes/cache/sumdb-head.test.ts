import { describe, expect, it } from 'vitest';
import sumdbHead from '../../../../../../electron/engine/probes/cache/sumdb-head.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, modulesData, settingsData } from '../../bench.ts';

// A genuine head of sum.golang.org.
const HEAD = `go.sum database tree
454425
CF4Gdi7ahAx2DQ1icZRlXpgIZ4mMy3FE7ZH+asIYk9Y=

— sum.golang.org Az3grrJsLRs6sNa2gQWy6G6jb/FLI7opFZErrJT1PWmmP4iUdRxoJhMgfmSkirJgj3zj7n3N61yL16+9521wNu12Sgo=
`;
const PATH = '/home/li/go/pkg/sumdb/sum.golang.org/latest';
const look = async (content: string | null, values: Readonly<Record<string, string>> = {}) => {
  const host = new FakeHost({ files: content === null ? {} : { [PATH]: content } });
  const modules = modulesData('asked', 'rsc.io/quote@v1.5.2');
  return (await examine(sumdbHead, host, { settings: settingsData(values), modules })).findings;
};

describe('the remembered head of the checksum database', () => {
  it('holds, is empty, or is not there', async () => {
    expect(await look(HEAD)).toEqual([]);
    expect(await look('')).toEqual([]);
    expect(await look(null)).toEqual([]);
  });

  it.each([
    ['of another tree', HEAD.replace('454425', '454426'), 'invalid signature'],
    ['signed by somebody else', HEAD.replace('Az3grrJs', 'Bz3grrJs'), 'no verifiable signatures'],
    ['cut off', HEAD.slice(0, 60), 'malformed note'],
  ])('does not hold: %s', async (_, content, message) => {
    const params = { path: PATH, problem: 'tree-head', message: expect.stringContaining(message) };
    expect(await look(content)).toMatchObject([{ code: 'cache.corrupt', outcome: 'fail', subject: PATH, params }]);
  });

  it('does not matter where nothing is verified', async () => {
    expect(await look('nonsense', { GOSUMDB: 'off' })).toEqual([]);
    expect(await look('nonsense', { GONOSUMDB: 'rsc.io' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { decodeRun, encodeRun } from '../../../../../electron/engine/history/stored-run.ts';
import { NOBODY } from '../../../../../shared/report/redact/identity.ts';
import { sampleRun } from '../../../shared/report/sample-run.ts';

const run = sampleRun({
  user: '张三',
  home: 'C:\\Users\\张三',
  host: 'git.contoso.com',
  address: '10.1.2.3',
  proxyPassword: 'x',
  netrcPassword: 'y',
  token: 'z',
});
const text = [...encodeRun(run, NOBODY)].join('');

describe('a stored run', () => {
  it('is read as it was written', () => {
    expect(decodeRun(text)).toMatchObject({ result: run, identity: NOBODY, version: 1 });
  });

  it.each([
    ['nothing', ''],
    ['half of one', text.slice(0, text.length / 2)],
    ['zeros', '\0'.repeat(100)],
    ['another document', '{"format":"gomod-doctor/report","version":1}'],
    ['no object', '42'],
    ['null', 'null'],
    ['no causes', text.replace('"causes"', '"cause"')],
    ['an unknown verdict', text.replace('"verdict":"broken"', '"verdict":"great"')],
    ['a service without phases', text.replace('"phases"', '"phase"')],
    ['no identity', text.replace('"identity"', '"identities"')],
  ])('%s is damaged', (_, damaged) => {
    expect(decodeRun(damaged)).toBe('damaged');
  });

  it('of a later version is no damage', () => {
    expect(decodeRun(text.replace('"version":1', '"version":2'))).toBe('newer');
  });

  it('may hold what this version does not know', () => {
    expect(decodeRun(text.replace('"verdict"', '"weather":"fine","verdict"'))).toMatchObject({
      result: { weather: 'fine' },
    });
  });
});

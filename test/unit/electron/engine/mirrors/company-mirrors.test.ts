import { describe, expect, it } from 'vitest';
import { readCompanyMirrors } from '../../../../../electron/engine/mirrors/company-mirrors.ts';
import type { FailureWord } from '../../../../../shared/domain/failure.ts';
import { FakeHost } from '../../../../fakes/fake-host.ts';

const FILE = 'C:\\ProgramData\\gomod-doctor\\policy.json';
const KEY = 'HKLM\\SOFTWARE\\Policies\\gomod-doctor\\Mirrors';

const read = (policy?: string, stored?: readonly string[] | FailureWord) =>
  readCompanyMirrors(
    new FakeHost({
      platform: 'windows',
      environment: { ProgramData: 'C:\\ProgramData' },
      ...(policy === undefined ? {} : { files: { [FILE]: policy } }),
      ...(stored === undefined ? {} : { policyMirrors: stored }),
    }),
  );

describe('mirrors of a company', () => {
  it('are none without a policy', async () => {
    expect(await read()).toEqual({ addresses: [], unreadable: null });
  });

  it('come from the file and from the registry, each once, as go writes addresses', async () => {
    const policy = '{"updates":{"off":true},"mirrors":["goproxy.corp.example","https://b.example/go/"]}';
    expect(await read(policy, ['https://b.example/go', 'https://c.example'])).toEqual({
      addresses: ['https://goproxy.corp.example', 'https://b.example/go', 'https://c.example'],
      unreadable: null,
    });
  });

  it.each([
    '',
    '[]',
    '{"mirrors":"https://a.example"}',
    '{"mirrors":["direct"]}',
    '{"mirrors":["https://u:p@a.example"]}',
  ])('of the file %j are not understood, and it says so', async (policy) => {
    expect(await read(policy, ['https://c.example'])).toEqual({ addresses: ['https://c.example'], unreadable: FILE });
  });

  it.each<[string, readonly string[] | FailureWord]>([
    ['hold something else', ['off']],
    ['may not be read', 'not-permitted'],
  ])('of a registry whose values %s are missing, and it says so', async (_, stored) => {
    expect(await read('{"mirrors":["https://a.example"]}', stored)).toEqual({
      addresses: ['https://a.example'],
      unreadable: KEY,
    });
  });
});

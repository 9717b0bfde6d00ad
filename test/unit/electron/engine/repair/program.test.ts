import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { programPlace } from '../../../../../electron/engine/repair/places/program.ts';
import { FakeHost, type RunScript } from '../../../../fakes/fake-host.ts';
import { fixtureBytes } from '../../host/windows/recorded-output.ts';

const FLUSH = { kind: 'program', run: { does: 'flush-dns' } } as const;

async function flush(answer: RunScript) {
  const host = new FakeHost({ platform: 'windows', environment: { SystemRoot: 'C:\\Windows' } });
  host.onRun('C:\\Windows\\System32\\ipconfig.exe /flushdns', answer);
  const place = programPlace(host);
  const failure = await place.apply(FLUSH, null).then(
    () => null,
    (error: { failure: string }) => error.failure,
  );
  return { failure, host, place };
}

it.each([
  ['ipconfig-flushdns-ok.zh-CN', 'cp936'],
  ['ipconfig-flushdns-ok.en-US', 'cp437'],
])('the DNS cache is emptied by Windows’ own program: %s', async (name, page) => {
  const { failure, host, place } = await flush({ stdout: iconv.decode(fixtureBytes(name, page), page) });
  expect(failure).toBeNull();
  expect(host.commands[0]?.encoding).toBe('oem');
  // A cache is nothing that could be put back.
  expect(await place.status(FLUSH)).toBe('before');
  expect(place.lasting?.(FLUSH)).toBe(false);
});

const WINE = fixtureBytes('wine8-ipconfig-flushdns-unsupported.C', 'utf-8').toString();

it.each<[string, RunScript]>([
  ['says that it could not', { exitCode: 1, stdout: WINE }],
  ['ends well without a word, as a stand-in does', { stdout: '' }],
  ['was stopped', { exitCode: null, stopped: 'timed-out' }],
])('it is not said to be emptied where the program %s', async (_why, answer) => {
  expect((await flush(answer)).failure).toBe('unknown');
});

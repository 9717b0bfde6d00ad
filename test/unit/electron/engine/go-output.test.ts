import { describe, expect, it } from 'vitest';
import { readGoOutput } from '../../../../electron/engine/go-output.ts';
import { FakeHost } from '../../../fakes/fake-host.ts';

const object = (value: object) => `${JSON.stringify(value, null, '\t')}\n`;
const read = (stdout: string, stderr = '', files = {}) => readGoOutput(new FakeHost({ files }), stdout, stderr);

describe('what go mod download -json prints', () => {
  it('is objects one after another, with the zips they name', async () => {
    const stdout =
      object({ Path: 'a.example/a', Version: 'v1.0.0', Zip: '/c/a.zip', Sum: 'h1:x' }) +
      object({ Path: 'a.example/b', Version: 'v1.1.0', Error: 'a.example/b@v1.1.0: 404 Not Found\n}\n{' });
    expect(await read(stdout, '', { '/c/a.zip': 'twelve bytes' })).toEqual({
      results: [
        { path: 'a.example/a', version: 'v1.0.0', bytes: 12 },
        { path: 'a.example/b', version: 'v1.1.0', error: 'a.example/b@v1.1.0: 404 Not Found\n}\n{' },
      ],
      errors: [],
      bytes: 12,
    });
  });

  it('has Windows line ends on some pipes', async () => {
    const stdout = object({ Path: 'a.example/a', Version: 'v1.0.0', Origin: { VCS: 'git' } }).replaceAll('\n', '\r\n');
    expect((await read(stdout + stdout)).results).toHaveLength(2);
  });

  const whole = object({ Path: 'a.example/a', Version: 'v1.0.0' });
  const cut = object({ Path: 'a.example/b', Version: 'v1.0.0', Error: 'dial tcp: i/o timeout' });
  it.each(Array.from({ length: cut.length - 2 }, (_, at) => at))(
    'is cut off when go is stopped: after %i characters',
    async (at) => {
      expect((await read(whole + cut.slice(0, at))).results).toEqual([{ path: 'a.example/a', version: 'v1.0.0' }]);
    },
  );

  it.each([
    ['nothing', ''],
    ['no JSON', 'hello\n}\n'],
    ['no object', '[1]\n}\n'],
    ['no path', object({ Version: 'v1' })],
    ['odd types', object({ Path: 7, Version: [], Error: {}, Zip: null })],
    ['a prototype', '{\n\t"__proto__": {"Path": "x"}\n}\n'],
  ])('may be %s', async (_, stdout) => {
    expect(await read(stdout)).toEqual({ results: [], errors: [], bytes: 0 });
  });

  it('may name a version and a zip that are none', async () => {
    expect(await read(object({ Path: 'a', Version: 1, Zip: '/missing.zip', Error: '' }))).toEqual({
      results: [{ path: 'a', version: '' }],
      errors: [],
      bytes: 0,
    });
  });
});

describe('what it prints on standard error', () => {
  it('is errors among trace and progress', async () => {
    const stderr = [
      '# get https://goproxy.cn/a/@v/v1.info',
      'go: downloading a.example/a v1.0.0',
      '# get https://goproxy.cn/a/@v/v1.info: 200 OK (0.1s)',
      '0.01s # cd /tmp; git fetch',
      'go: a.example/a@v1.0.0: verifying module: checksum mismatch',
      '\tdownloaded: h1:x',
      '\tsum.golang.org: h1:y',
      '',
      'go: a.example/a@v1.0.0: verifying module: checksum mismatch',
      '\tdownloaded: h1:x',
      '\tsum.golang.org: h1:y',
      'go: second\r',
      '',
    ].join('\n');
    expect((await read('', stderr)).errors).toEqual([
      'a.example/a@v1.0.0: verifying module: checksum mismatch\n\tdownloaded: h1:x\n\tsum.golang.org: h1:y',
      'second',
    ]);
  });

  it('is also what has no "go:" before it', async () => {
    const stderr =
      '# get https://x\nmalformed go.sum:\n/home/me/go.sum:1: wrong number of fields 1\n\n0.01s # cd /tmp\n';
    expect((await read('', stderr)).errors).toEqual(['malformed go.sum:\n/home/me/go.sum:1: wrong number of fields 1']);
  });

  it('keeps every line of an error, also those without a tab', async () => {
    const stderr = [
      'go: a.example/a@v1.0.0: verifying module: checksum mismatch',
      '\tdownloaded: h1:x',
      '',
      'SECURITY ERROR',
      'This download does NOT match the one reported by the checksum server.',
      '',
      '# get https://goproxy.cn/b/@v/v1.info',
      'not part of it',
      'go: b.example/b@v1.0.0: invalid version: git ls-remote -q origin in /c: exit status 128:',
      '\tfatal: could not read Username',
      'Confirm the import path was entered correctly.',
      '0.010s # cd /c; git ls-remote -q origin',
      '',
    ].join('\n');
    expect((await read('', stderr)).errors).toEqual([
      'a.example/a@v1.0.0: verifying module: checksum mismatch\n\tdownloaded: h1:x\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.',
      'b.example/b@v1.0.0: invalid version: git ls-remote -q origin in /c: exit status 128:\n\tfatal: could not read Username\nConfirm the import path was entered correctly.',
    ]);
  });

  it('is nothing without an error', async () => {
    expect((await read('', '# get https://x\n\tindented\n')).errors).toEqual([]);
  });
});

import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findExecutables } from '../../../../../electron/host/find-executables.ts';
import { goRoots } from '../../../../../electron/host/linux/go-roots.ts';
import { posixLocale } from '../../../../../electron/host/linux/locale.ts';
import { parseResolvers, parseSearch, resolverSettings } from '../../../../../electron/host/linux/resolvers.ts';
import { parseAssignments, storedVariables } from '../../../../../electron/host/linux/stored-variables.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gmd-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const [first = '', second = '', third = ''] = rootCertificates;

describe('trusted roots', () => {
  it('come from SSL_CERT_FILE and SSL_CERT_DIR, each certificate once', async () => {
    await mkdir(join(folder, 'dir'));
    await writeFile(
      join(folder, 'file.pem'),
      `# a comment\n${first}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${second}`,
    );
    await writeFile(join(folder, 'dir', 'a.pem'), third);
    await writeFile(join(folder, 'dir', 'b.pem'), first);
    await writeFile(join(folder, 'dir', 'README'), 'nothing');
    await symlink('a.pem', join(folder, 'dir', 'abcd.0'));
    const store = await goRoots({ SSL_CERT_FILE: join(folder, 'file.pem'), SSL_CERT_DIR: join(folder, 'dir') });
    expect(store.facts).toEqual({
      source: 'files',
      places: [join(folder, 'file.pem'), join(folder, 'dir')],
      certificates: 3,
      problems: [],
    });
  });

  it('are none, said aloud, where the variables name nothing', async () => {
    const [file, dir] = [join(folder, 'no.pem'), join(folder, 'no')];
    const { facts } = await goRoots({ SSL_CERT_FILE: file, SSL_CERT_DIR: dir });
    expect(facts.certificates).toBe(0);
    expect(facts.problems.map(({ place, failure }) => [place, failure.word])).toEqual([
      [file, 'not-found'],
      [dir, 'not-found'],
    ]);
  });

  it('tell a file without a certificate, and one that is a folder', async () => {
    await writeFile(join(folder, 'empty.pem'), 'nothing here');
    const empty = await goRoots({ SSL_CERT_FILE: join(folder, 'empty.pem'), SSL_CERT_DIR: folder });
    expect(empty.facts.problems[0]?.failure.word).toBe('malformed-output');
    const notFile = await goRoots({ SSL_CERT_FILE: folder, SSL_CERT_DIR: folder });
    expect(notFile.facts.problems[0]?.failure.word).toBe('unknown');
  });
});

describe('stored variables', () => {
  it('are plain assignments only', () => {
    const text = [
      'GOPROXY=https://goproxy.cn,direct',
      'export A="b c"  # why',
      "  export Q='x y';",
      'export B=$HOME/go',
      'export C=`id`',
      'D=a E=b',
      'if true; then F=1; fi',
      '# G=1',
      'H=',
      'export PATH="$PATH:/x"',
      'I=1; rm -rf /',
      'J = 1',
      'K=a\r',
    ].join('\n');
    expect(parseAssignments(text).map(({ name, value, line }) => `${line} ${name}=${value}`)).toEqual([
      '1 GOPROXY=https://goproxy.cn,direct',
      '2 A=b c',
      '3 Q=x y',
      '9 H=',
      '13 K=a',
    ]);
  });

  it('come from the machine’s and the user’s files', async () => {
    await mkdir(join(folder, 'etc/profile.d'), { recursive: true });
    await mkdir(join(folder, 'home'));
    await writeFile(join(folder, 'etc/environment'), 'HTTPS_PROXY="http://127.0.0.1:7890"\n');
    await writeFile(join(folder, 'etc/profile.d/go.sh'), '\nexport GOPROXY=https://goproxy.io\n');
    await writeFile(join(folder, 'etc/profile.d/README'), 'X=1\n');
    await writeFile(join(folder, 'home/.bashrc'), 'export GOSUMDB=off\n');
    const outcome = await storedVariables(join(folder, 'home'), folder);
    const at = (path: string, line: number, text: string) => ({
      where: `${folder}/${path}:${line}`,
      assignment: { file: `${folder}/${path}`, line, text },
    });
    expect(outcome.ok && outcome.value).toEqual([
      {
        name: 'HTTPS_PROXY',
        value: 'http://127.0.0.1:7890',
        scope: 'machine',
        ...at('etc/environment', 1, 'HTTPS_PROXY="http://127.0.0.1:7890"'),
      },
      {
        name: 'GOPROXY',
        value: 'https://goproxy.io',
        scope: 'machine',
        ...at('etc/profile.d/go.sh', 2, 'export GOPROXY=https://goproxy.io'),
      },
      { name: 'GOSUMDB', value: 'off', scope: 'user', ...at('home/.bashrc', 1, 'export GOSUMDB=off') },
    ]);
  });
});

describe('small readings', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'de_DE@euro', LC_MESSAGES: 'en_US.UTF-8' }, 'en-US'],
    [{ LANG: 'eo' }, 'eo'],
    [{}, 'en'],
  ])('the locale of %j is %s', (environment, expected) => {
    expect(posixLocale(environment as Record<string, string>)).toBe(expected);
  });

  it('resolvers are the first three addresses', async () => {
    const text =
      '# x\nsearch a\nnameserver 10.0.0.1\nnameserver  fd00::1 # y\nnameserver nonsense\n;nameserver 1.1.1.1\nnameserver 10.0.0.3\nnameserver 10.0.0.4\n';
    expect(parseResolvers(text)).toEqual(['10.0.0.1', 'fd00::1', '10.0.0.3']);
    expect(parseSearch(text)).toEqual(['a']);
    expect(parseSearch('search a.example. B.example\ndomain c.example\n')).toEqual(['c.example']);
    expect(await resolverSettings(join(folder, 'none'))).toEqual({
      resolvers: ['127.0.0.1', '::1'],
      searchDomains: [],
    });
  });

  it('programs are executable files in absolute folders, in order', async () => {
    for (const name of ['a', 'b', 'c']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'a/go'), '', { mode: 0o644 });
    await writeFile(join(folder, 'b/go'), '', { mode: 0o755 });
    await chmod(join(folder, 'b/go'), 0o755);
    await mkdir(join(folder, 'c/go'));
    const places = ['', '.', join(folder, 'b'), join(folder, 'a'), join(folder, 'c'), join(folder, 'b'), '/nowhere'];
    expect(await findExecutables(places, ['go'])).toEqual([join(folder, 'b/go')]);
  });
});

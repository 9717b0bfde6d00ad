import { describe, expect, it } from 'vitest';
import { pathSettingProblem } from '../../../../shared/go/gopath.ts';
import { parseGoMod } from '../../../../shared/go/mod-file/go-mod.ts';
import { firstSafeRelease } from '../../../../shared/go/unsafe-versions.ts';
import { vendorProblems } from '../../../../shared/go/vendor-consistency.ts';
import { parseVendorModules } from '../../../../shared/go/vendor-modules.ts';

describe('GOPATH and GOMODCACHE', () => {
  it.each([
    [{ GOPATH: 'go' }, false, 'GOPATH'],
    [{ GOPATH: '/a:go' }, false, 'GOPATH'],
    [{ GOPATH: '~/go' }, false, 'GOPATH'],
    [{ GOPATH: '/a', GOMODCACHE: 'mod' }, false, 'GOMODCACHE'],
    [{ GOPATH: 'C:go' }, true, 'GOPATH'],
    [{ GOPATH: '\\go' }, true, 'GOPATH'],
    [{ GOMODCACHE: '%USERPROFILE%\\mod' }, true, 'GOMODCACHE'],
  ] as const)('stop go: %j', (values, windows, name) => {
    expect(pathSettingProblem(values, windows)).toMatchObject({ name });
  });

  it.each([
    [{}, false],
    [{ GOPATH: '/a:/b', GOMODCACHE: '/c' }, false],
    [{ GOPATH: 'C:\\Users\\张三\\go;D:/go' }, true],
    [{ GOMODCACHE: '\\\\?\\C:\\very\\long' }, true],
    [{ GOPATH: '\\\\server\\share\\go' }, true],
  ] as const)('are all right: %j', (values, windows) => {
    expect(pathSettingProblem(values, windows)).toBeUndefined();
  });
});

describe('releases with known flaws', () => {
  it.each([
    ['go1.26.8', '1.26.9'],
    ['go1.26.8-custom', '1.26.9'],
    ['go1.27rc1', '1.27.2'],
    ['go1.25.12', '1.26.9'],
    ['go1.19', '1.26.9'],
    ['go1.26.9', undefined],
    ['go1.27.2', undefined],
    ['go1.28.0', undefined],
    ['devel go1.28-1234', undefined],
    ['', undefined],
  ])('%s → %s', (version, safe) => {
    expect(firstSafeRelease(version)).toBe(safe);
  });
});

describe('vendor and go.mod', () => {
  const problems = (mod: string, txt: string) =>
    vendorProblems(parseGoMod(mod).file, parseVendorModules(new TextEncoder().encode(txt))).map(({ kind }) => kind);
  const MOD = 'module x.example/x\n\ngo 1.20\n\nrequire a.example/a v1.0.0\n';

  it.each([
    ['agree', MOD, '# a.example/a v1.0.0\n## explicit; go 1.16\na.example/a\n', []],
    ['are of an age that did not say', MOD.replace('1.20', '1.13'), '', []],
    ['differ in a version', MOD, '# a.example/a v1.1.0\n## explicit\n', ['not-vendored', 'not-required']],
    [
      'differ in a replacement',
      `${MOD}replace a.example/a => ../a\n`,
      '# a.example/a v1.0.0\n## explicit\n',
      ['replaced-otherwise'],
    ],
    [
      'agree about a replacement',
      `${MOD}replace a.example/a => ../a\n`,
      '# a.example/a v1.0.0 => ../a\n## explicit\n# a.example/a => ../a\n',
      [],
    ],
  ])('%s', (_, mod, txt, kinds) => {
    expect(problems(mod, txt)).toEqual(kinds);
  });
});

import { describe, expect, it } from 'vitest';
import projectFiles from '../../../../../../electron/engine/probes/project/files.probe.ts';
import { FakeHost } from '../../../../../fakes/fake-host.ts';
import { examine, settingsData } from '../../bench.ts';

const MOD = 'module example.com/shop\n\ngo 1.20\n\nrequire example.org/a v1.0.0\n';
const HASH = 'h1:AAAAbEQWBwHIM+mzgqrDktijayu44odWQzyptYfaRxc=';
const look = async (files: Readonly<Record<string, string>>, values: Readonly<Record<string, string>> = {}) => {
  const at = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name.startsWith('/') ? name : `/src/shop/${name}`, text]),
  );
  const host = new FakeHost({ files: at });
  const looked = await examine(
    projectFiles,
    host,
    { settings: settingsData(values) },
    { request: { project: '/src/shop' } },
  );
  const inForce = looked.findings.filter(({ code }) => code === 'project.files');
  return { ...looked, inForce, findings: looked.findings.filter((finding) => !inForce.includes(finding)) };
};

describe('the files of a project', () => {
  it('in order say nothing', async () => {
    const { findings, evidence } = await look({
      'go.mod': MOD,
      'go.sum': `example.org/a v1.0.0/go.mod ${HASH}\n`,
      'vendor/modules.txt': '# example.org/a v1.0.0\n## explicit\n',
      'go.work': 'go 1.20\n\nuse .\n',
    });
    expect(findings).toEqual([]);
    expect(evidence).toMatchObject([
      { result: { goMod: true, goSumLines: 1, goWork: '/src/shop/go.work', vendored: 1 } },
    ]);
  });

  it('tell what go goes by: which hashes are missing, and what takes the place of what', async () => {
    const { inForce } = await look({
      'go.mod': `${MOD}require example.org/b v1.0.0\nrequire example.org/c v1.0.0\nreplace example.org/b => example.org/fork v1.2.0\nreplace example.org/c v0.9.0 => ../c\n`,
      'go.sum': `example.org/a v1.0.0/go.mod ${HASH}\nexample.org/fork v1.2.0 ${HASH}\nexample.org/c v1.0.0 ${HASH}\nexample.org/c v1.0.0/go.mod ${HASH}\n`,
    });
    const unsummed = { mod: ['example.org/fork'], zip: ['example.org/a'] };
    const replaced = [{ module: 'example.org/b', path: 'example.org/fork', version: 'v1.2.0' }];
    expect(inForce).toMatchObject([
      { subject: '/src/shop/go.mod', params: { folder: '/src/shop', goLine: '1.20', unsummed, replaced } },
    ]);
    expect((await look({ 'go.mod': 'module\n' })).inForce).toEqual([]);
  });

  it('tell which requirements the same go.mod excludes', async () => {
    const exclude = 'exclude (\n\texample.org/a v1.0.0\n\texample.org/b v1.0.0\n)\n';
    const { inForce } = await look({ 'go.mod': `${MOD}require example.org/b v1.1.0\n${exclude}` });
    expect(inForce).toMatchObject([{ params: { excluded: ['example.org/a'] } }]);
  });

  it('are not looked for where no project was chosen', async () => {
    expect((await examine(projectFiles, new FakeHost())).evidence).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, string>>, object]>([
    [
      'a line of go.sum that does not parse',
      { 'go.sum': 'example.org/a v1.0.0 h1:x=\n>>>>>>> theirs\n' },
      { code: 'module.gosum-malformed', subject: '/src/shop/go.sum', params: { line: 2, merge: true } },
    ],
    [
      'a requirement that go.sum does not know',
      { 'go.sum': 'example.org/b v1.0.0 h1:x=\n' },
      { code: 'module.gosum-missing', subject: 'example.org/a@v1.0.0', params: { count: 1 } },
    ],
    [
      'vendor that is older than go.mod',
      { 'vendor/modules.txt': '# example.org/a v0.9.0\n## explicit\n' },
      {
        code: 'project.vendor-inconsistent',
        subject: '/src/shop/vendor/modules.txt',
        params: {
          count: 2,
          problems: [{ module: 'example.org/a@v1.0.0', kind: 'not-vendored' }, { kind: 'not-required' }],
        },
      },
    ],
    [
      'a member of go.work that is gone, also further up',
      { '/src/go.work': 'go 1.20\n\nuse (\n\t./shop\n\t./gone\n)\n' },
      { code: 'project.work-member-missing', subject: '/src/go.work', params: { folders: ['./gone'] } },
    ],
    [
      'go.work with an unknown line',
      { 'go.work': 'go 1.20\n\nusing .\n' },
      {
        code: 'project.gomod-malformed',
        subject: '/src/shop/go.work',
        params: { message: expect.stringContaining('go.work:3') },
      },
    ],
    [
      'a replacement that is not there',
      { 'go.mod': `${MOD}\nreplace example.org/a => ../a\n` },
      { code: 'project.replacement-missing', subject: 'example.org/a', params: { folder: '../a', line: 7, others: 0 } },
    ],
  ])('tell of %s', async (_, files, finding) => {
    expect((await look({ 'go.mod': MOD, ...files })).findings).toMatchObject([finding]);
  });

  it('that are missing because GOWORK is off, or a module is replaced by what is there, are no fault', async () => {
    const work = { 'go.mod': MOD, 'go.work': 'go 1.20\n\nuse ./gone\n' };
    expect((await look(work, { GOWORK: 'off' })).findings).toEqual([]);
    const replaced = { 'go.mod': `${MOD}\nreplace example.org/a => ../a\n`, '/src/a/go.mod': 'module example.org/a\n' };
    expect((await look({ ...replaced, 'go.sum': 'example.org/b v1.0.0 h1:x=\n' })).findings).toEqual([]);
  });

  it('a project without any hash yet is no fault either', async () => {
    expect((await look({ 'go.mod': MOD })).findings).toEqual([]);
  });

  it('lie on Windows behind drive letters, and name folders with backslashes', async () => {
    const files = {
      'D:\\源码\\shop\\go.mod': `${MOD}\nreplace example.org/a => ..\\a\n`,
      'D:\\源码\\go.work': 'go 1.20\r\n\r\nuse .\\shop\r\n',
      'D:\\源码\\a\\go.mod': 'module example.org/a\n',
    };
    const host = new FakeHost({ platform: 'windows', files });
    const { findings, data } = await examine(projectFiles, host, {}, { request: { project: 'D:\\源码\\shop' } });
    expect(findings).toMatchObject([{ code: 'project.files', params: { work: 'D:\\源码\\go.work' } }]);
    expect(data.files?.work?.path).toBe('D:\\源码\\go.work');
  });
});

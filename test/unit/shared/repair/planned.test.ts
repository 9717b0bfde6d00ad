import { describe, expect, it } from 'vitest';
import { summarise } from '../../../../shared/diagnosis/situation.ts';
import type { Cause } from '../../../../shared/domain/cause.ts';
import type { AnyRemedy, ReadResults } from '../../../../shared/repair/define-remedy.ts';
import { describeEdit } from '../../../../shared/repair/describe-edit.ts';
import { remedies } from '../../../../shared/repair/remedies.gen.ts';
import type { RepairContext } from '../../../../shared/repair/repair-context.ts';

const WINDOWS: RepairContext = {
  platform: 'windows',
  situation: summarise([]),
  causes: [],
  settings: [],
  goenvPath: 'C:\\Users\\li\\AppData\\Roaming\\go\\env',
  stored: [],
  hostsFile: '',
  home: 'C:\\Users\\li',
  account: null,
  project: null,
  moduleCache: 'D:\\full\\mod',
  join: (...segments) => segments.join('\\'),
};

const NOTHING: ReadResults = {
  file: () => null,
  bytes: () => null,
  works: () => false,
  roomIn: () => null,
  rehearsed: () => null,
  rules: () => null,
  identity: () => null,
  connections: () => null,
  timeService: () => null,
  defender: () => null,
};

function planned(id: keyof typeof remedies, about: Partial<Cause>, read: Partial<ReadResults> = {}, context = WINDOWS) {
  const remedy: AnyRemedy = remedies[id];
  const cause = { subject: '', params: {}, ...about } as Cause;
  if (remedy.reads(cause, context) === null) return null;
  return remedy.plan(cause, { ...NOTHING, ...read }, context);
}

describe('git on Windows that has a list of certificates of its own', () => {
  const untrusted = { subject: 'git.corp.example.com', params: { goTrusts: true, setting: '', where: '' } };

  it('is told to use that of Windows, in a file that may be new', () => {
    expect(planned('vcs/schannel', untrusted)?.edits).toEqual([
      {
        place: 'file',
        path: 'C:\\Users\\li\\.gitconfig',
        content: { op: 'append', text: '[http]\n\tsslBackend = schannel\n' },
      },
    ]);
  });

  it('is told so too where only its installer wrote what to trust', () => {
    const where = 'C:/Program Files/Git/etc/gitconfig';
    const about = { ...untrusted, params: { goTrusts: true, setting: 'http.sslcainfo', where } };
    expect(planned('vcs/schannel', about)?.edits).toHaveLength(1);
    expect(planned('vcs/trust-setting', about, { file: () => '[http]\n\tsslCAInfo = x\n' })).toBeNull();
  });

  it('is left alone where go does not trust the host either, where a setting is to blame, and on Linux', () => {
    expect(planned('vcs/schannel', { ...untrusted, params: { ...untrusted.params, goTrusts: false } })).toBeNull();
    expect(
      planned('vcs/schannel', { ...untrusted, params: { ...untrusted.params, setting: 'http.sslcainfo' } }),
    ).toBeNull();
    expect(planned('vcs/schannel', untrusted, {}, { ...WINDOWS, platform: 'linux' })).toBeNull();
    expect(planned('vcs/trust-setting', untrusted)).toBeNull();
  });
});

describe('a module cache that is full', () => {
  it('moves to the first place with room', () => {
    const room = (folder: string) => (folder === 'C:\\Users\\li\\AppData\\Local\\go-mod' ? 1 << 30 : 1024);
    expect(planned('cache/move', {}, { roomIn: room })?.command).toBe(
      'go env -w GOMODCACHE=C:\\Users\\li\\AppData\\Local\\go-mod',
    );
    expect(planned('cache/move', {}, { roomIn: () => 1 << 20 })).toBeNull();
  });
});

describe('go.sum', () => {
  const stale = {
    code: 'module.gosum-stale',
    subject: 'm.example/a@v1.0.0',
    params: { file: 'C:\\p\\go.sum' },
  } as const;
  const context = { ...WINDOWS, causes: [stale as unknown as Cause] };
  const was = 'm.example/a v1.0.0 h1:bad=\nm.example/b v1.0.0 h1:b=\n';
  const becomes = 'm.example/a v1.0.0 h1:good=\nm.example/b v1.0.0 h1:b=\n';

  it('is shown as the lines that go and come', () => {
    const made = planned(
      'module/go-sum',
      stale,
      { file: () => was, rehearsed: () => ({ mod: '', sum: becomes }) },
      context,
    );
    const [edit] = made?.edits ?? [];
    expect(edit && describeEdit(edit, was)).toEqual([
      { what: 'C:\\p\\go.sum:1', before: 'm.example/a v1.0.0 h1:bad=', after: null },
      { what: 'C:\\p\\go.sum:1', before: null, after: 'm.example/a v1.0.0 h1:good=' },
    ]);
  });

  it('is not touched where go could not write it, or nothing verifies what comes', () => {
    expect(planned('module/go-sum', stale, { file: () => was }, context)).toBeNull();
    const setting = (name: string, value: string) => ({ name, value, source: 'goenv' as const, shadows: [] });
    for (const settings of [[setting('GOSUMDB', 'off')], [setting('GOPRIVATE', 'm.example')]])
      expect(
        planned('module/go-sum', stale, { rehearsed: () => ({ mod: '', sum: becomes }) }, { ...context, settings }),
      ).toBeNull();
  });
});

describe('accounts in a netrc that go does not read', () => {
  it('are added without being shown', () => {
    const about = { subject: 'C:\\Users\\li\\.netrc', params: { read: 'C:\\Users\\li\\_netrc' } };
    const read = { file: (path: string) => (path.endsWith('.netrc') ? 'machine h login me password Pa55' : null) };
    const [edit] = planned('vcs/netrc-name', about, read)?.edits ?? [];
    expect(edit).toMatchObject({ path: 'C:\\Users\\li\\_netrc', content: { op: 'append', secret: true } });
    expect(edit && JSON.stringify(describeEdit(edit, null))).not.toContain('Pa55');
  });
});

describe('an account that a person gives', () => {
  const about = { subject: 'git.corp.example.com/team/secret@v0.1.0' };
  const account = { host: 'git.corp.example.com', login: 'dev', password: 'Pa55' };
  const given = { ...WINDOWS, account };

  it('is entered where go reads it, and shown to nobody', () => {
    const made = planned('vcs/netrc-entry', about, {}, given);
    expect(made?.edits).toEqual([
      {
        place: 'file',
        path: 'C:\\Users\\li\\_netrc',
        content: { op: 'append', text: 'machine git.corp.example.com login dev password Pa55\n', secret: true },
      },
    ]);
    const [edit] = made?.edits ?? [];
    expect(edit && JSON.stringify([describeEdit(edit, null), made?.params, made?.command])).not.toContain('Pa55');
  });

  it('is not entered without one, nor behind entries that hide it', () => {
    expect(planned('vcs/netrc-entry', about)).toBeNull();
    for (const text of ['machine git.corp.example.com login old password x\n', 'default login a password b\n'])
      expect(planned('vcs/netrc-entry', about, { file: () => text }, given)).toBeNull();
  });
});

// PowerShell's answers: the same facts in every language and code page, and `unknown` for all that is no answer.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../../../electron/host/host.ts';
import { guardFacts } from '../../../../../electron/host/windows/guards.ts';
import { askPowerShell, dateOf } from '../../../../../electron/host/windows/power-shell.ts';
import { fixtureBytes } from './recorded-output.ts';

const environment = { SystemRoot: 'C:\\Windows', PSModulePath: 'C:\\Program Files\\PowerShell\\7', NODE_OPTIONS: '-x' };
const QUESTIONS = [{ name: 'a', script: 'Get-A' }];

/** What PowerShell printed for one question, from a fixture: one object or a list. */
function recorded(name: string): unknown {
  return JSON.parse(fixtureBytes(name, 'utf-8').toString('utf8'));
}

function printed(answers: readonly object[], { utf8 = true, mode = 'FullLanguage', oem = 'cp936' } = {}): Buffer {
  const text = JSON.stringify({ gmd: 1, utf8, mode, answers, end: 1 });
  return iconv.encode(text, utf8 ? 'utf-8' : oem);
}

async function ask(bytes: Buffer, result: Partial<CommandResult> = {}, oem = 'cp936') {
  const commands: { program: string; args: readonly string[]; environment: object }[] = [];
  const outcome = await askPowerShell(
    async (command, encoding) => {
      commands.push(command);
      return { exitCode: 0, stdout: iconv.decode(bytes, encoding), stderr: '', ms: 1, ...result };
    },
    environment,
    { name: 'test', questions: QUESTIONS, data: ['C:\\a.exe', 'C:\\b.exe'] },
    { oem },
  );
  return { outcome, command: commands[0] };
}

async function facts(answers: readonly object[], options = {}, oem = 'cp936') {
  const { outcome } = await ask(printed(answers, options), {}, oem);
  if (!outcome.ok) throw new Error(outcome.failure.word);
  return guardFacts(outcome.value);
}

describe('PowerShell', () => {
  it('is the one of Windows, gets a constant script, and data by variables only', async () => {
    const { command } = await ask(printed([]));
    expect(command?.program).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
    expect(command?.args.slice(0, 3)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive']);
    const script = command?.args.at(-1) ?? '';
    expect(script).not.toContain('"');
    expect(script).not.toContain('C:\\a.exe');
    expect(command?.environment).toEqual({
      SystemRoot: 'C:\\Windows',
      GMD_QUESTIONS: 'test',
      GMD_DATA: 'C:\\a.exe|C:\\b.exe',
    });
  });

  it.each([
    ['nothing', '', 0],
    ['nothing, with an error', '', 1],
    ['an error of itself', 'powershell.exe : 无法加载文件，因为在此系统上禁止运行脚本。', 1],
    ['an answer that is cut off', '{"gmd":1,"utf8":true,"mode":"FullLanguage","answers":[{"n":"a","v":[', 0],
    ['an answer of something else', '{"gmd":2}', 0],
  ])('that prints %s has said nothing', async (_, text, exitCode) => {
    const { outcome } = await ask(iconv.encode(text, 'cp936'), { exitCode });
    expect(outcome).toMatchObject({ failure: { word: 'unknown' } });
  });

  it.each([
    ['timed-out', { exitCode: null, stopped: 'timed-out' as const }],
    ['aborted', { exitCode: null, stopped: 'aborted' as const }],
    ['not-permitted', { exitCode: null, notStarted: { word: 'not-permitted' as const } }],
  ])('that could not end is %s', async (word, result) => {
    expect((await ask(Buffer.alloc(0), result)).outcome).toMatchObject({ failure: { word } });
  });

  it.each([
    ['cp936', '腾讯电脑管家系统防护', '腾讯电脑管家系统防护'],
    ['cp437', '腾讯', '??'],
  ])('in Constrained Language Mode speaks %s, and may lose characters', async (oem, name, seen) => {
    const product = {
      displayName: name,
      instanceGuid: '{1}',
      pathToSignedProductExe: 'C:\\x.exe',
      productState: 266240,
    };
    const answers = [
      { n: 'antivirus', v: [product] },
      { n: 'firewall', v: [] },
    ];
    const found = await facts(answers, { utf8: false, mode: 'ConstrainedLanguage', oem }, oem);
    expect(found).toMatchObject({ language: 'constrained', lossy: true });
    expect(found.products).toMatchObject({ value: [{ name: seen, state: 'on', microsoft: false }] });
  });

  it('writes dates in its own way', () => {
    expect([dateOf('/Date(1786172262000)/'), dateOf('2026-01-01'), dateOf(3)]).toEqual([1786172262000, null, null]);
  });
});

describe('products', () => {
  const products = async (fixture: string) => {
    const found = await facts([
      { n: 'antivirus', v: [recorded(fixture)].flat() },
      { n: 'firewall', v: [] },
    ]);
    return found.products.ok ? found.products.value : found.products.failure.word;
  };

  it('are told by their ids: Bitdefender is not Defender', async () => {
    expect(await products('ps-securitycenter2-av-bitdefender-plus-defender.any')).toEqual([
      { kind: 'antivirus', name: 'Bitdefender Antivirus', microsoft: false, state: 'on' },
      { kind: 'antivirus', name: 'Windows Defender', microsoft: true, state: 'off' },
    ]);
    expect(await products('ps-securitycenter2-av-defender.any')).toEqual([
      { kind: 'antivirus', name: 'Windows Defender', microsoft: true, state: 'on' },
    ]);
  });

  it('are unsupported on a server, and unknown when only one of the two lists came', async () => {
    const error = 'HRESULT 0x8004100e,Microsoft.Management.Infrastructure.CimCmdlets.GetCimInstanceCommand';
    const server = await facts([
      { n: 'antivirus', e: error },
      { n: 'firewall', e: error },
    ]);
    expect(server.products).toMatchObject({ failure: { word: 'unsupported' } });
    expect((await facts([{ n: 'antivirus', v: [] }])).products).toMatchObject({ failure: { word: 'unknown' } });
  });

  it('of another shape are no products', async () => {
    const found = await facts([
      { n: 'antivirus', v: [{ displayName: 1 }] },
      { n: 'firewall', v: [] },
    ]);
    expect(found.products).toMatchObject({ failure: { word: 'malformed-output' } });
  });
});

describe('Defender', () => {
  it('tells whether it is the one that watches', async () => {
    const modern = await facts([{ n: 'status', v: [recorded('ps-mpcomputerstatus-modern.any')] }]);
    expect(modern.defender).toEqual({ ok: true, value: { active: true, realTime: true, tamperProtected: true } });
    const old = await facts([{ n: 'status', v: [recorded('ps-mpcomputerstatus-on.any')] }]);
    expect(old.defender).toEqual({ ok: true, value: { active: true, realTime: false } });
    const passive = { AMRunningMode: 'Passive Mode', AMServiceEnabled: true, AntivirusEnabled: true };
    expect((await facts([{ n: 'status', v: [passive] }])).defender).toMatchObject({ value: { active: false } });
  });

  it('that is not in charge is unsupported, and one that says nothing unknown', async () => {
    const off = await facts([{ n: 'status', e: 'HRESULT 0x800106ba,Get-MpComputerStatus' }]);
    expect(off.defender).toMatchObject({ failure: { word: 'unsupported' } });
    expect((await facts([{ n: 'status', v: [] }])).defender).toMatchObject({ failure: { word: 'unknown' } });
  });

  it.each([
    ['ps-mppreference-admin.any', ['C:\\Users\\dev\\go\\pkg\\mod', 'C:\\Users\\张三\\AppData\\Local\\go-build']],
    ['ps-mppreference-nonadmin.any', 'not-permitted'],
    ['ps-mppreference-hidden-from-admins.any', 'not-permitted'],
  ])('shows exclusions to whom it likes: %s', async (fixture, expected) => {
    const { exclusions } = await facts([{ n: 'preferences', v: [recorded(fixture)] }]);
    expect(exclusions.ok ? exclusions.value : exclusions.failure.word).toEqual(expected);
  });

  it.each([
    [0, 'off'],
    [1, 'block'],
    [2, 'audit'],
    [7, 'unknown'],
  ])('has controlled folders in mode %s', async (number, mode) => {
    const preferences = { ExclusionPath: null, EnableControlledFolderAccess: number };
    const { controlledFolders } = await facts([{ n: 'preferences', v: [preferences] }]);
    expect(controlledFolders.ok ? controlledFolders.value.mode : controlledFolders.failure.word).toBe(mode);
  });

  it('remembers what it found, with its name joined by id', async () => {
    const { detections } = await facts([
      { n: 'detections', v: [recorded('ps-mpthreatdetection-go-test.any')].flat() },
      { n: 'threats', v: [{ ThreatID: 2147814523, ThreatName: 'Trojan:Win32/Wacatac.C!ml' }] },
    ]);
    expect(detections).toEqual({
      ok: true,
      value: [
        {
          threatId: 2147814523,
          threat: 'Trojan:Win32/Wacatac.C!ml',
          files: ['C:\\Users\\dev\\AppData\\Local\\Temp\\go-build1234567890\\b001\\foo.test.exe'],
          program: 'C:\\Program Files\\Go\\bin\\go.exe',
          at: 1786172262000,
        },
      ],
    });
  });
});

describe('events', () => {
  it('are data in any order; none is not an error', async () => {
    const data = { value: ['{guid}', 'C:\\Program Files\\Go\\bin\\go.exe', '%userprofile%\\Documents\\go'], Count: 3 };
    const found = await facts([
      { n: 'folder-blocks', v: [{ TimeCreated: '/Date(1786172262000)/', Data: data }] },
      { n: 'code-blocks', e: 'NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand' },
    ]);
    expect(found.folderBlocks).toMatchObject({ value: [{ at: 1786172262000, texts: data.value }] });
    expect(found.codeBlocks).toEqual({ ok: true, value: [] });
  });
});

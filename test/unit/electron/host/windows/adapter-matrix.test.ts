// Every adapter that reads what a tool of Windows prints, against every kind of output that it may meet: the same verdict in each
// language and code page, or `unknown`. Never a verdict from what was lost, cut off, empty, or said in words that nobody knows.
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../../../../electron/host/host.ts';
import { exclusionsIn, guardFacts, signaturesOf } from '../../../../../electron/host/windows/guards.ts';
import { type Answers, readAnswers } from '../../../../../electron/host/windows/power-shell.ts';
import { quarantinedFiles } from '../../../../../electron/host/windows/quarantine.ts';
import { parseQuery } from '../../../../../electron/host/windows/reg-tool.ts';
import { winHttpOf } from '../../../../../electron/host/windows/win-http.ts';
import { failed, type Outcome, success } from '../../../../../shared/domain/failure.ts';
import { fixtureBytes } from './recorded-output.ts';

const KEY = 'HKLM\\SOFTWARE\\Gmd';
const LONG = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Gmd';
const QUARANTINE =
  'The following items are quarantined:\r\n\r\nThreatName = X\r\n      file:C:\\go\\a.exe quarantined at ';
const answers = (utf8: boolean, name: string) =>
  `{"gmd":1,"utf8":${utf8},"mode":"FullLanguage","answers":[{"n":"antivirus","v":[{"displayName":"${name}","instanceGuid":"{1}","pathToSignedProductExe":"x","productState":266240}]},{"n":"firewall","v":[]}],"end":1}`;

/** How an adapter judges what a program left behind; `page` is the code page of the machine. */
type Adapter = (result: CommandResult, page: string) => Outcome<unknown>;

const productsOf: Adapter = (result, page) => {
  const read = readAnswers(result, page);
  if (!read.ok) return read;
  const { products } = guardFacts(read.value);
  return products.ok ? success(products.value.map(({ state }) => state)) : products;
};
/** What PowerShell answered to one question of a set. */
const answered =
  (judge: (answers: Answers) => Outcome<unknown>): Adapter =>
  (result, page) => {
    const read = readAnswers(result, page);
    return read.ok ? judge(read.value) : read;
  };
const one = (name: string, values: readonly object[], utf8 = true) =>
  JSON.stringify({ gmd: 1, utf8, mode: 'FullLanguage', answers: [{ n: name, v: values }], end: 1 });
/** The same answer from a PowerShell that was told to speak UTF-8, and from those that speak their machine's code page. */
const everywhere = (name: string, values: readonly object[]): Row['same'] => [
  [one(name, values), 'utf-8'],
  ...['cp936', 'cp437', 'cp850', 'cp932'].map((page) => [one(name, values, false), page] as const),
];
/** What PowerShell says in the place of an answer. */
const noAnswers = (name: string, values: readonly object[]): Row['unknown'] => [
  ['an error in Chinese', 'Get-MpComputerStatus : 无法找到与指定条件匹配的项。\r\n'],
  ['an error in German', 'Get-MpComputerStatus : Ungültige Klasse\r\n'],
  ['lossy', '??? : ??????????\r\n'],
  ['cut off', one(name, values).slice(0, -9)],
  ['a text before it', `WARNING\r\n${one(name, values)}`],
  ['another question', one('other', values)],
  ['an error that nobody knows', one(name, []).replace('"v":[]', '"e":"HRESULT 0x80041013,Get"')],
];
const STATUS = [
  { AMRunningMode: 'Normal', AMServiceEnabled: true, AntivirusEnabled: true, RealTimeProtectionEnabled: true },
];
const CACHE = 'C:\\Users\\li\\go\\pkg\\mod';
const PREFERENCES = [{ ExclusionPath: [CACHE], EnableControlledFolderAccess: 1 }];
const DETECTIONS = [
  { ThreatID: 7, InitialDetectionTime: '/Date(1786172262000)/', ProcessName: '', Resources: [`file:_${CACHE}\\a.zip`] },
];
const SIGNATURES = [
  { Path: 'C:\\Go\\bin\\go.exe', Status: 0, Signer: 'CN=Google LLC' },
  { Path: 'C:\\x\\go.exe', Status: 2, Signer: null },
  { Path: 'C:\\y\\go.exe', Status: 3, Signer: 'CN=X' },
  { Path: 'C:\\z\\go.exe', Status: 1, Signer: '' },
];
const EVENTS = [{ TimeCreated: '/Date(1786172262000)/', Data: ['C:\\Go\\bin\\go.exe'] }];

const valuesOf: Adapter = ({ stdout, exitCode }) =>
  exitCode === 0
    ? (parseQuery(stdout, KEY) ?? failed('unknown'))
    : // The exit code is the same for what is not there and what may not be read.
      failed('unknown');

interface Row {
  readonly adapter: Adapter;
  /** PowerShell's output comes as bytes, whatever they mean. */
  readonly raw?: true;
  readonly verdict: unknown;
  /** The same thing, as it is said on a machine of a language and a code page. */
  readonly same: readonly (readonly [text: string | Buffer, page: string])[];
  /** What nobody may judge. */
  readonly unknown: readonly (readonly [what: string, text: string])[];
  /** Exit codes of the matrix that are no success, whatever was printed. */
  readonly exits: readonly number[];
}

const fixture = (name: string, page: string) => [fixtureBytes(name, page), page] as const;
const winHttp = (title: string, line: string) => `\r\n${title}\r\n\r\n    ${line}\r\n\r\n`;

const ROWS: Readonly<Record<string, Row>> = {
  'netsh winhttp show proxy, none set': {
    adapter: winHttpOf,
    verdict: { server: null, bypass: [] },
    same: [
      fixture('netsh-winhttp-direct.zh-CN', 'cp936'),
      fixture('netsh-winhttp-direct.zh-CN', 'utf-8'),
      fixture('netsh-winhttp-direct.en-US', 'cp437'),
      fixture('netsh-winhttp-direct.en-US', 'cp936'),
      // The title in one language, the rest in another: tools pick by what the code page can show.
      [winHttp('当前的 WinHTTP 代理服务器设置:', 'Direct access (no proxy server).'), 'cp936'],
    ],
    unknown: [
      ['German', winHttp('Aktuelle WinHTTP-Proxyeinstellungen:', 'Direktzugriff (kein Proxyserver).')],
      ['Japanese', winHttp('現在の WinHTTP プロキシ設定:', '直接アクセス (プロキシ サーバーなし)。')],
      ['lossy', winHttp('??? WinHTTP ???????:', '????(???????)?')],
      ['cut off', '\r\n当前的 WinHTTP 代理服务器设置:\r\n\r\n    直接访'],
    ],
    exits: [1],
  },
  'netsh winhttp show proxy, one set': {
    adapter: winHttpOf,
    verdict: { server: '127.0.0.1:7890', bypass: [] },
    same: [
      fixture('netsh-winhttp-proxy.en-US', 'cp437'),
      [winHttp('当前的 WinHTTP 代理服务器设置:', '代理服务器:  127.0.0.1:7890\r\n    绕过列表     :  (无)'), 'cp936'],
      [
        winHttp('当前的 WinHTTP 代理服务器设置:', 'Proxy Server(s) :  127.0.0.1:7890\r\n    绕过列表     :  (无)'),
        'cp936',
      ],
      // An address is the same in every language, and where the words around it were lost.
      [
        winHttp(
          'Aktuelle WinHTTP-Proxyeinstellungen:',
          'Proxyserver:  127.0.0.1:7890\r\n    Umgehungsliste     :  (Keine)',
        ),
        'cp850',
      ],
      [winHttp('??? WinHTTP ???????:', '?????:  127.0.0.1:7890\r\n    ????     :  (?)'), 'cp437'],
    ],
    unknown: [
      ['cut off', winHttp('Current WinHTTP proxy settings:', 'Proxy Server(s) :  127.0.0.1:')],
      ['lossy where it matters', winHttp('Current WinHTTP proxy settings:', 'Proxy Server(s) :  ??.corp.example')],
    ],
    exits: [1],
  },
  'reg query': {
    adapter: valuesOf,
    verdict: { values: [{ name: 'OEMCP', type: 'REG_SZ', data: '936' }], subkeys: [] },
    same: [
      [`\r\n${LONG}\r\n    OEMCP    REG_SZ    936\r\n\r\n`, 'cp936'],
      [`\r\n${LONG}\r\n    OEMCP    REG_SZ    936\r\n\r\n`, 'cp437'],
      [`\r\n${LONG}\r\n    OEMCP    REG_SZ    936\r\n\r\n`, 'utf-8'],
      [`\r\n${LONG}\r\n    OEMCP    REG_SZ    936\r\n\r\n操作成功完成。\r\n`, 'cp936'],
    ],
    unknown: [
      ['a usage text in German', 'FEHLER: Ungültige Syntax.\r\nGeben Sie "REG QUERY /?" ein.\r\n'],
      ['lossy', '??: ????????????????\r\n'],
      ['cut off in the key', '\r\nHKEY_LOC'],
      ['cut off in a value', `\r\n${LONG}\r\n    OEMCP    REG_SZ    93`],
      ['cut off after a value', `\r\n${LONG}\r\n    OEMCP    REG_SZ    936\r\n`],
      ['of another key', '\r\nHKEY_CURRENT_USER\\Environment\r\n    OEMCP    REG_SZ    936\r\n\r\n'],
    ],
    exits: [1],
  },
  'MpCmdRun -Restore -ListAll': {
    adapter: quarantinedFiles,
    verdict: ['C:\\go\\a.exe'],
    same: [
      [`${QUARANTINE}2026/11/28 10:18:35 (UTC)\r\n`, 'cp936'],
      [`${QUARANTINE}?11/?28/?2026 10:18:35 (UTC)\r\n`, 'cp437'],
      [`${QUARANTINE}28.11.2026 10:18:35 (UTC)\r\n`, 'cp850'],
      [`${QUARANTINE}2026年11月28日 10:18:35 (UTC)\r\n`, 'utf-8'],
    ],
    unknown: [
      ['Chinese', '以下项目已被隔离:\r\n'],
      ['German', 'Die folgenden Elemente befinden sich in Quarantäne:\r\n'],
      ['lossy', '????????:\r\n'],
      ['cut off', 'The following items are quar'],
    ],
    exits: [1, 2, 5, 2147550906],
  },
  'PowerShell, the questions about guards': {
    adapter: productsOf,
    raw: true,
    verdict: ['on'],
    same: [
      [answers(true, '火绒安全软件'), 'utf-8'],
      [answers(false, '火绒安全软件'), 'cp936'],
      [answers(false, 'Huorong'), 'cp437'],
      [answers(false, '????'), 'cp437'],
      [answers(false, 'ウイルス対策'), 'cp932'],
      [answers(false, 'Schutz für Geräte'), 'cp850'],
    ],
    unknown: [
      ['an error in Chinese', 'Get-CimInstance : 无效命名空间\r\n'],
      ['an error in German', 'Get-CimInstance : Ungültiger Namespace\r\n'],
      ['cut off', answers(true, 'x').slice(0, -9)],
      ['half of the questions', '{"gmd":1,"utf8":true,"mode":"FullLanguage","answers":[],"end":1}'],
    ],
    exits: [],
  },
  'PowerShell, whether Defender watches': {
    adapter: answered((answers) => guardFacts(answers).defender),
    raw: true,
    verdict: { active: true, realTime: true },
    same: everywhere('status', STATUS),
    unknown: [...noAnswers('status', STATUS), ['none at all', one('status', [])]],
    exits: [],
  },
  'PowerShell, what Defender leaves out': {
    adapter: answered(exclusionsIn),
    raw: true,
    verdict: [CACHE],
    same: everywhere('exclusions', PREFERENCES),
    unknown: [...noAnswers('exclusions', PREFERENCES), ['none at all', one('exclusions', [])]],
    exits: [],
  },
  'PowerShell, controlled folders': {
    adapter: answered((answers) => guardFacts(answers).controlledFolders),
    raw: true,
    verdict: { mode: 'block', folders: [] },
    same: everywhere('preferences', PREFERENCES),
    unknown: [
      ...noAnswers('preferences', PREFERENCES),
      ['a mode that nobody knows', one('preferences', [{ EnableControlledFolderAccess: 9 }])],
      ['no mode', one('preferences', [{}])],
    ],
    exits: [],
  },
  'PowerShell, what Defender found': {
    adapter: answered((answers) => guardFacts(answers).detections),
    raw: true,
    verdict: [{ threatId: 7, threat: '', files: [`${CACHE}\\a.zip`], program: '', at: 1786172262000 }],
    same: everywhere('detections', DETECTIONS),
    unknown: noAnswers('detections', DETECTIONS),
    exits: [],
  },
  'PowerShell, events': {
    adapter: answered((answers) => guardFacts(answers).folderBlocks),
    raw: true,
    verdict: [{ at: 1786172262000, texts: ['C:\\Go\\bin\\go.exe'] }],
    same: everywhere('folder-blocks', EVENTS),
    unknown: noAnswers('folder-blocks', EVENTS),
    exits: [],
  },
  'PowerShell, signatures': {
    adapter: answered(signaturesOf),
    raw: true,
    verdict: [
      { path: 'C:\\Go\\bin\\go.exe', status: 'valid', signer: 'CN=Google LLC' },
      { path: 'C:\\x\\go.exe', status: 'unsigned', signer: '' },
      { path: 'C:\\y\\go.exe', status: 'invalid', signer: 'CN=X' },
      { path: 'C:\\z\\go.exe', status: 'unknown', signer: '' },
    ],
    same: everywhere('signatures', SIGNATURES),
    unknown: noAnswers('signatures', SIGNATURES),
    exits: [],
  },
};

describe.each(Object.entries(ROWS))('%s', (_, { adapter, raw, verdict, same, unknown, exits }) => {
  const judge = (text: string | Buffer, page: string, exitCode = 0) => {
    const bytes = Buffer.isBuffer(text) ? text : iconv.encode(text, page);
    return adapter({ exitCode, stdout: iconv.decode(bytes, raw ? 'latin1' : page), stderr: '', ms: 1 }, page);
  };
  const word = (outcome: Outcome<unknown>) => (outcome.ok ? outcome.value : outcome.failure.word);

  it.each(same.map(([text, page], at) => [`${at + 1} in ${page}`, text, page] as const))(
    'gives the same verdict: %s',
    (_name, text, page) => {
      expect(judge(text, page)).toEqual(success(verdict));
    },
  );

  it.each<readonly [string, string]>([
    ...unknown,
    ['nothing', ''],
    ['an empty line', '\r\n'],
    ['another program', 'Usage: tool [options]\r\n'],
  ])('is unknown: %s', (_name, text) => {
    for (const page of ['cp936', 'cp437', 'utf-8']) expect(word(judge(text, page))).toBe('unknown');
  });

  it.each(exits)('is no success with exit code %i', (exitCode) => {
    for (const [text, page] of same) expect(judge(text, page, exitCode).ok).toBe(false);
  });

  it('is no success where the program did not start or did not end', () => {
    const [[text, page] = ['', 'utf-8']] = same;
    const stdout = text.toString();
    const notStarted = { word: 'not-found' } as const;
    expect(adapter({ exitCode: null, stdout, stderr: '', ms: 1, notStarted }, page).ok).toBe(false);
    for (const stopped of ['timed-out', 'aborted', 'output-too-large'] as const)
      expect(adapter({ exitCode: null, stdout, stderr: '', ms: 1, stopped }, page).ok).toBe(false);
  });
});

it.each([
  [
    'netsh-winhttp-proxy-bypass.zh-CN',
    '127.0.0.1:1088',
    ['niuza.com', 'zhihu.com', 'baidu.com', 'google.com', '<local>'],
  ],
  ['netsh-winhttp-proxy-nobypass.zh-CN', '127.0.0.1:7897', []],
] as const)('%s is read with its exceptions, in code page 936 and in UTF-8', (name, server, bypass) => {
  for (const page of ['cp936', 'utf-8']) {
    const stdout = iconv.decode(fixtureBytes(name, page), page);
    expect(winHttpOf({ exitCode: 0, stdout, stderr: '', ms: 1 })).toEqual(success({ server, bypass }));
  }
});

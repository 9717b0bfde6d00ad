import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { quarantinedFiles } from '../../../../../electron/host/windows/quarantine.ts';
import { fixtureBytes } from './recorded-output.ts';

const ENCODINGS = ['cp936', 'cp437', 'utf-8'];
const read = (name: string, encoding: string, exitCode = 0) =>
  quarantinedFiles({ exitCode, stdout: iconv.decode(fixtureBytes(name, encoding), encoding), stderr: '', ms: 1 });

describe.each(ENCODINGS)('the list of Defender’s quarantine in %s', (encoding) => {
  it.each([
    ['mpcmdrun-restore-listall.zh-CN', ['C:\\Users\\test\\Downloads\\ca_setup.exe']],
    ['mpcmdrun-restore-listall-two.tr-TR', ['eicar-test.txt', 'eicar-2.txt']],
    ['mpcmdrun-restore-gotest.en-US', ['C:\\Users\\dev\\AppData\\Local\\Temp\\go-build1234567890\\b001\\foo.test.exe']],
    // Marks of the date arrive as question marks; the path is whole.
    ['mpcmdrun-restore-listall-lrm.en-US', ['C9E0917FE3231A652C014AD76B55B26A.exe']],
    ['mpcmdrun-restore-listall.en-US', ['2020-09-25-cute.md']],
  ])('%s', (name, ends) => {
    const files = read(name, encoding);
    expect(files.ok && files.value.map((file, at) => file.endsWith(ends[at] ?? '!'))).toEqual(ends.map(() => true));
  });

  it('is not there where another product is in charge', () => {
    expect(read('mpcmdrun-service-stopped.zh-CN', encoding, 2)).toMatchObject({ failure: { word: 'unsupported' } });
  });
});

it.each([
  ['', 0],
  ['\r\n', 0],
  ['The follow', 0],
  ['以下项目已被隔离:\r\n', 0],
  ['The following items are quarantined:', 2],
])('%j with exit code %i is unknown, never an empty list', (stdout, exitCode) => {
  expect(quarantinedFiles({ exitCode, stdout, stderr: '', ms: 1 })).toMatchObject({ failure: { word: 'unknown' } });
});

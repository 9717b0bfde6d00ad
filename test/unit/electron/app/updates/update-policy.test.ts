import { describe, expect, it } from 'vitest';
import { joinPolicies, readUpdatePolicy } from '../../../../../electron/app/updates/update-policy.ts';
import { updateHost, updateWay } from '../../../../../electron/app/updates/update-way.ts';
import { policyFile } from '../../../../../shared/policy-places.ts';

describe('the policy of an administrator', () => {
  it.each([
    [undefined, { off: false }],
    ['{}', { off: false }],
    ['{"mirrors":["https://goproxy.corp.example"]}', { off: false }],
    ['{"updates":{"off":true}}', { off: true }],
    [
      '{"updates":{"source":"https://mirror.example/gomod-doctor/"}}',
      { off: false, source: 'https://mirror.example/gomod-doctor/' },
    ],
  ])('%s', (text, expected) => {
    expect(readUpdatePolicy(text)).toEqual(expected);
  });

  it.each([
    '',
    'off',
    '[]',
    '{"updates":{"of":true}}',
    '{"updates":{"source":"http://mirror.example/"}}',
    '{"updates":{"source":"file:///srv/updates"}}',
    '{"updates":{"source":"https://user:secret@mirror.example/"}}',
    '{"updates":{"off":"no"}}',
    '{"mirrors":["ftp://goproxy.corp.example"]}',
  ])('%j is not understood, which switches updates off', (text) => {
    expect(readUpdatePolicy(text)).toEqual({ off: true });
  });

  it('lies where users cannot write', () => {
    expect(policyFile({ ProgramData: 'D:\\Data' }, true)).toMatch(/^D:\\Data.gomod-doctor.policy\.json$/u);
    expect(policyFile({}, false)).toBe('/etc/gomod-doctor/policy.json');
  });
});

describe('the policy of the registry', () => {
  const file = { off: false, source: 'https://file.example/' };
  it.each([
    [file, null, file],
    [file, { updatesOff: true }, { off: true, source: file.source }],
    [{ off: true }, { updatesOff: false }, { off: true }],
    [file, { updateSource: 'https://registry.example/' }, { off: false, source: 'https://registry.example/' }],
    [file, { updateSource: 'http://registry.example/' }, { off: true }],
    [file, 'unreadable' as const, { off: true }],
  ])('%j and %j', (own, registry, expected) => {
    expect(joinPolicies(own, registry)).toEqual(expected);
  });
});

describe('how a program gets updates', () => {
  const signed = 'provider: generic\nurl: https://updates.example/\npublisherName:\n  - Example\n';
  it.each([
    [true, 'win32', signed, true, 'installer'],
    // An MSI, or a portable program.
    [true, 'win32', signed, false, 'by-hand'],
    [true, 'win32', 'provider: generic\nurl: https://updates.example/\n', true, 'unsigned'],
    [true, 'win32', undefined, true, 'unsigned'],
    [false, 'win32', signed, true, 'unsigned'],
    [true, 'linux', signed, true, 'by-hand'],
  ])('packaged %s, on %s, %j, by our installer %s: %s', (packaged, platform, configuration, byInstaller, expected) => {
    expect(updateWay({ packaged, platform, configuration, byInstaller })).toBe(expected);
  });

  it.each([
    [signed, 'updates.example'],
    ["provider: generic\nurl: 'https://updates.example:8443/go/'\n", 'updates.example:8443'],
    ['provider: generic\nurl: http://updates.example/\n', null],
    ['url: https://[\n', null],
    ['\u0000', null],
    [undefined, null],
  ])('names in %j whom it asks: %s', (configuration, host) => {
    expect(updateHost(configuration)).toBe(host);
  });
});

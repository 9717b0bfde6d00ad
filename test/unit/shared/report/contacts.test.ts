import { describe, expect, it } from 'vitest';
import type { Setting } from '../../../../shared/domain/setting.ts';
import type { Target } from '../../../../shared/domain/target.ts';
import { type ContactInputs, contactsOf } from '../../../../shared/report/contacts.ts';

const setting = (name: string, value: string): Setting => ({ name, value, source: 'user', shadows: [] });
const target = (role: Target['role'], host: string, more: Partial<Target> = {}): Target => ({
  id: `${role}:https://${host}`,
  role,
  url: `https://${host}`,
  host,
  port: 443,
  tls: true,
  route: { kind: 'direct' },
  ...more,
});
const base: ContactInputs = {
  targets: [],
  settings: [],
  modules: [],
  resolvers: [],
  secondResolvers: [],
  environment: {},
  windows: false,
};
const modules = [
  { path: 'git.contoso.com/team/app', version: 'v1.0.0' },
  { path: 'git.contoso.com/team/other', version: 'v1.0.0' },
  { path: 'github.com/google/uuid', version: 'v1.1.1' },
];

describe('contactsOf', () => {
  it('has nothing where nothing is to be reached', () => {
    expect(contactsOf(base)).toEqual([]);
  });

  it('names resolvers, and second ones only where they are others', () => {
    const inputs = { ...base, resolvers: ['10.0.0.53', 'fd00::53'], secondResolvers: ['8.8.8.8', '10.0.0.53'] };
    expect(contactsOf(inputs)).toEqual([
      { address: '10.0.0.53:53', reason: 'resolver', ifNeeded: false },
      { address: '[fd00::53]:53', reason: 'resolver', ifNeeded: false },
      { address: '8.8.8.8:53', reason: 'second-resolver', ifNeeded: true },
      { address: '8.8.8.8:443', reason: 'second-resolver', ifNeeded: true },
    ]);
  });

  it('names the proxy on the way, and what is tried for comparison', () => {
    const proxy = target('proxy', '10.1.1.1', { id: 'p', port: 8080, variable: 'HTTPS_PROXY' });
    const through = target('mirror', 'goproxy.cn', { route: { kind: 'proxy', proxy: 'p' } });
    const hidden = target('other', 'hidden.example.com', { shadowed: true });
    expect(
      contactsOf({ ...base, targets: [proxy, through, target('control', 'proxy.golang.org'), hidden] }),
    ).toMatchObject([
      { address: '10.1.1.1:8080', reason: 'proxy', about: 'HTTPS_PROXY' },
      { address: 'goproxy.cn:443', reason: 'goproxy-entry', via: '10.1.1.1:8080', about: 'GOPROXY' },
      { address: 'proxy.golang.org:443', reason: 'comparison' },
      { address: 'hidden.example.com:443', reason: 'shadowed' },
      { address: 'goproxy.cn:443', reason: 'without-proxy', ifNeeded: true },
    ]);
  });

  it('names where other programs lead once, and not what is a target already', () => {
    const place = { host: '10.1.1.2', port: 3128, about: 'npm', ifNeeded: true, reason: 'unused-proxy' } as const;
    const git = {
      host: 'goproxy.cn',
      port: 443,
      about: 'github.com/a/b',
      ifNeeded: false,
      reason: 'rewritten',
    } as const;
    const further = [place, place, git, { ...place, host: 'fd00::1', reason: 'ssh', port: 22 } as const];
    const found = contactsOf({ ...base, targets: [target('mirror', 'goproxy.cn')], further });
    expect(found.map(({ address, reason }) => [address, reason])).toEqual([
      ['goproxy.cn:443', 'goproxy-entry'],
      ['10.1.1.2:3128', 'unused-proxy'],
      ['[fd00::1]:22', 'ssh'],
    ]);
  });

  it('sends a private module to its own host only, each host once', () => {
    const settings = [setting('GOPROXY', 'https://goproxy.cn'), setting('GOPRIVATE', '*.contoso.com')];
    expect(contactsOf({ ...base, settings, modules })).toEqual([
      { address: 'git.contoso.com:443', reason: 'private-module', ifNeeded: false, about: 'git.contoso.com/team/app' },
    ]);
  });

  it.each([
    ['https://goproxy.cn,direct', true],
    ['direct', false],
  ])('goes to the modules themselves with GOPROXY=%s', (value, ifNeeded) => {
    const found = contactsOf({ ...base, settings: [setting('GOPROXY', value)], modules });
    expect(found.map(({ address, reason, ifNeeded: needed }) => [address, reason, needed])).toEqual([
      ['git.contoso.com:443', 'direct', ifNeeded],
      ['github.com:443', 'direct', ifNeeded],
    ]);
  });

  it('knows the proxy on the way to a module', () => {
    const settings = [setting('GOPROXY', 'direct')];
    const environment = { HTTPS_PROXY: 'http://u:p@10.1.1.1:8080', NO_PROXY: '.contoso.com' };
    expect(contactsOf({ ...base, settings, modules, environment }).map(({ via }) => via)).toEqual([
      undefined,
      '10.1.1.1:8080',
    ]);
  });

  it('lets GONOPROXY go before GOPRIVATE, as go does', () => {
    const settings = [
      setting('GOPROXY', 'https://goproxy.cn'),
      setting('GOPRIVATE', '*.contoso.com'),
      setting('GONOPROXY', 'none'),
    ];
    expect(contactsOf({ ...base, settings, modules })).toEqual([]);
  });
});

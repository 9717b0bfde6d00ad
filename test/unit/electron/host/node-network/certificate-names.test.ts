import { describe, expect, it } from 'vitest';
import { namesHost, parseAltNames } from '../../../../../electron/host/node-network/certificate-names.ts';

describe('alternative names', () => {
  it('are read as Node renders them', () => {
    const text =
      'DNS:a.example, DNS:*.b.example, IP Address:10.0.0.1, IP Address:FD0:0:0:0:0:0:0:1, URI:http://x, email:a@b';
    expect(parseAltNames(text)).toEqual({ dns: ['a.example', '*.b.example'], ip: ['10.0.0.1', 'fd0:0:0:0:0:0:0:1'] });
    expect(parseAltNames(undefined)).toEqual({ dns: [], ip: [] });
  });

  it('cannot be smuggled in by a comma within one', () => {
    expect(parseAltNames('DNS:"evil.example, DNS:goproxy.cn"').dns).toEqual(['evil.example, DNS:goproxy.cn']);
  });
});

describe('a name', () => {
  const names = parseAltNames(
    'DNS:goproxy.cn, DNS:*.example.com, DNS:under_score.example, DNS:w*.part.example, IP Address:10.0.0.1',
  );
  it.each([
    ['goproxy.cn', true],
    ['GoProxy.CN', true],
    ['goproxy.cn.', true],
    ['a.example.com', true],
    ['example.com', false],
    ['a.b.example.com', false],
    ['under_score.example', true],
    ['www.part.example', false],
    ['10.0.0.1', true],
    ['10.0.0.2', false],
    ['', false],
  ])('%s fits: %s', (host, expected) => {
    expect(namesHost(names, host)).toBe(expected);
  });

  it('that is an address in brackets fits one', () => {
    expect(namesHost({ dns: [], ip: ['fd0:0:0:0:0:0:0:1'] }, '[fd0::1]')).toBe(true);
    expect(namesHost({ dns: ['10.0.0.1'], ip: [] }, '10.0.0.1')).toBe(false);
  });
});

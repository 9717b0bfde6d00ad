import { rootCertificates } from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openHost } from '../../../../electron/host/open-host.ts';
import { windowsRoots } from '../../../../electron/host/windows/system-trust.ts';

afterEach(() => vi.unstubAllGlobals());

describe('opening a host', () => {
  it('refuses a recorded machine in a release build', async () => {
    vi.stubGlobal('__GMD_RELEASE__', true);
    await expect(openHost({ GMD_HOST: 'recorded:/tmp' })).rejects.toThrow('not honoured in release builds');
  });

  it('refuses what names no machine', async () => {
    await expect(openHost({ GMD_HOST: '/tmp' })).rejects.toThrow('expected recorded:DIR');
    await expect(openHost({ GMD_HOST: 'recorded:/nowhere' })).rejects.toThrow('Cannot read');
  });
});

describe('the Windows trust store', () => {
  it('says so where the runtime cannot read it', async () => {
    const { facts, pems } = await windowsRoots();
    if (facts.source === 'system') expect(pems.length).toBe(facts.certificates);
    else {
      expect(facts).toMatchObject({ source: 'bundled', certificates: rootCertificates.length });
      expect(facts.problems[0]?.place).toBe('ROOT');
    }
  });
});

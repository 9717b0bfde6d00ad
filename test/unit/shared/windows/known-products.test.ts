import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inCheckout } from '../../../../build/runtime/paths.mjs';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import {
  knownProducts,
  productById,
  productNamed,
  productSigning,
  productsWithServices,
} from '../../../../shared/windows/find-products.ts';

const PAGES = { en: 'docs/security-products.md', 'zh-CN': 'docs/security-products.zh-CN.md' };

describe('known products', () => {
  it.each(LANGUAGES)('stand on the page in %s, with the same menus', (language) => {
    const rows = readFileSync(inCheckout(PAGES[language]), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1);
    const names = rows.map((row) => row.split(' | ')[0]?.slice(2));
    expect(names).toEqual(knownProducts.map(({ name }) => name[language]));
    for (const [at, { trust, network, restore }] of knownProducts.entries())
      for (const menu of [trust, network, restore])
        if (menu[language] !== undefined) expect(rows[at]).toContain(menu[language]);
  });

  it('that a person can set have their menus in both languages', () => {
    const own = knownProducts.filter(({ managed }) => !managed);
    expect(own.length).toBeGreaterThan(10);
    for (const { id, trust, network, restore } of own) {
      for (const language of LANGUAGES) expect(trust[language], id).toBeTruthy();
      for (const menu of [network, restore]) expect(Object.keys(menu).length, id).not.toBe(1);
    }
  });

  it('have ids of their own, and services and issuers in lower case', () => {
    expect(new Set(knownProducts.map(({ id }) => id)).size).toBe(knownProducts.length);
    for (const { id, services, names, issuers } of knownProducts) {
      expect(productById(id)?.id).toBe(id);
      for (const text of [...services, ...names, ...issuers]) expect(text).toBe(text.toLowerCase());
    }
  });

  it.each([
    ['360安全卫士', '360-safe'],
    ['360 Total Security', '360-total-security'],
    ['腾讯电脑管家系统防护', 'tencent-pc-manager'],
    ['火绒安全软件', 'huorong'],
    ['金山毒霸', 'kingsoft-duba'],
    ['McAfee VirusScan', 'mcafee'],
    ['Trellix Endpoint Security', 'trellix'],
    ['Kaspersky', 'kaspersky'],
    ['Norton 360', 'norton'],
    ['ESET Security', 'eset'],
    ['Bitdefender Antivirus', 'bitdefender'],
    ['Sophos Home', 'sophos-home'],
  ])('are told by the name %s', (name, id) => {
    expect(productNamed(name)?.id).toBe(id);
  });

  it('are told by services and by the issuer of their HTTPS scan, and nothing else is', () => {
    expect(productsWithServices(['QHActiveDefense', 'Spooler']).map(({ id }) => id)).toEqual(['360-total-security']);
    expect(productSigning('CN=ESET SSL Filter CA')?.id).toBe('eset');
    expect([productNamed('Windows Defender'), productSigning('CN=R12'), productById('x')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

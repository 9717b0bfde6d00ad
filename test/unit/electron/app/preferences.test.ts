import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languageOf, openPreferences } from '../../../../electron/app/preferences.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  file = join(folder, 'preferences.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('languageOf', () => {
  it.each(['zh-CN', 'zh-TW', 'zh', 'ZH-hans-CN'])('speaks Chinese to %s', (locale) => {
    expect(languageOf(locale)).toBe('zh-CN');
  });
  it.each(['en-US', 'de', '', 'zhx'])('speaks English to %j', (locale) => {
    expect(languageOf(locale)).toBe('en');
  });
});

describe('openPreferences', () => {
  it('starts with the system’s language and theme, and writes nothing', () => {
    expect(openPreferences(file, 'zh-CN', vi.fn()).current()).toEqual({ language: 'zh-CN', theme: 'system' });
    expect(existsSync(file)).toBe(false);
  });

  it('stores only what was chosen, tells who listens, and is there at the next start', () => {
    const store = openPreferences(file, 'en-US', vi.fn());
    const told = vi.fn();
    store.onChange(told);
    expect(store.set({ theme: 'dark' })).toEqual({ language: 'en', theme: 'dark' });
    expect(told).toHaveBeenCalledWith({ language: 'en', theme: 'dark' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ theme: 'dark' });
    expect(openPreferences(file, 'zh-CN', vi.fn()).current()).toEqual({ language: 'zh-CN', theme: 'dark' });
  });

  it.each(['{', '[]', '"x"', '{"theme":"neon"}', '{"language":"zh-CN","theme":5}', '{"updates":"yes"}'])(
    'sets %s aside and uses the defaults',
    (content) => {
      writeFileSync(file, content);
      expect(openPreferences(file, 'zh-CN', vi.fn()).current()).toEqual({ language: 'zh-CN', theme: 'system' });
      expect(readFileSync(`${file}.broken`, 'utf8')).toBe(content);
    },
  );

  it('looks for updates until the person says no, and then keeps to that', () => {
    const store = openPreferences(file, 'en', vi.fn());
    expect(store.updatesAtStart()).toBe(true);
    store.set({ updates: false });
    expect(store.updatesAtStart()).toBe(false);
    expect(openPreferences(file, 'en', vi.fn()).updatesAtStart()).toBe(false);
    expect(store.current()).toEqual({ language: 'en', theme: 'system' });
  });

  it('takes what it knows of a newer version’s file', () => {
    writeFileSync(file, '{"theme":"dark","fontSize":20}');
    expect(openPreferences(file, 'en', vi.fn()).current().theme).toBe('dark');
    expect(existsSync(`${file}.broken`)).toBe(false);
  });

  it('takes effect although nothing can be written', () => {
    mkdirSync(file);
    const log = vi.fn();
    const store = openPreferences(file, 'en', log);
    expect(store.set({ language: 'zh-CN' }).language).toBe('zh-CN');
    expect(store.current().language).toBe('zh-CN');
    expect(log).toHaveBeenCalledOnce();
  });
});

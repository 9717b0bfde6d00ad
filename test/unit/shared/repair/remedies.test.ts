import { describe, expect, it } from 'vitest';
import { causes } from '../../../../shared/diagnosis/causes.gen.ts';
import { LANGUAGES } from '../../../../shared/domain/text.ts';
import type { AnyRemedy, RemedyTexts } from '../../../../shared/repair/define-remedy.ts';
import { manualRequest } from '../../../../shared/repair/manual-requests.ts';
import { remedies } from '../../../../shared/repair/remedies.gen.ts';
import { remediesFor } from '../../../../shared/repair/remedies-for.ts';
import { renderManual } from '../../../../shared/repair/render-manual.ts';
import { renderRemedy } from '../../../../shared/repair/render-remedy.ts';
import { CONTRACT_CODES } from '../../../../shared/text/code-meanings.ts';

const registry: Readonly<Record<string, AnyRemedy>> = remedies;
const HAN = /\p{Script=Han}/u;

describe('every cause', () => {
  it.each(CONTRACT_CODES)('%s has somebody who can do something about it, in both languages', (code) => {
    expect(manualRequest(code)).toBeDefined();
    const evidence = [{ command: 'curl -v https://example.com/', failure: { word: 'timed-out' as const } }];
    for (const language of LANGUAGES) {
      const { to, request, message } = renderManual({ code, subject: 'goproxy.cn' }, language, {
        evidence,
        computer: 'windows x64, go1.26.9',
      });
      for (const part of [to, request, 'curl -v https://example.com/', code, 'go1.26.9'])
        expect(message).toContain(part);
      expect(message).not.toMatch(/\{subject|undefined|\[object/u);
      expect(HAN.test(to + request)).toBe(language === 'zh-CN');
    }
  });

  it('keeps secrets out of what is to be copied', () => {
    const evidence = [{ command: 'curl -x http://li:Pa55word@10.0.0.1:3128 https://goproxy.cn/' }];
    expect(renderManual({ code: 'proxy.dead', subject: 'HTTPS_PROXY' }, 'en', { evidence }).message).not.toContain(
      'Pa55word',
    );
  });

  it('tells what go says from what it will say', () => {
    const message = (predicted: object) =>
      renderManual({ code: 'tcp.refused', subject: 'a.example', goMessage: 'EOF', ...predicted }, 'en').message;
    expect(message({})).toContain('go says: EOF');
    expect(message({ goMessagePredicted: true })).toContain('go will say (predicted): EOF');
  });

  it('reads well where nothing is known but the code', () => {
    expect(renderManual({ code: 'tcp.filtered', subject: '' }, 'zh-CN').request).not.toContain('{');
    expect(renderManual({ code: 'x.from-the-future', subject: 'y' }, 'en').to).not.toBe('');
  });
});

describe.each(Object.entries(registry))('%s', (id, remedy) => {
  it('names causes that exist, and is named by their reports', () => {
    // What a person wishes for cures nothing by itself; and what weakens a protection, no cause ever proposes.
    expect(remedy.fixes.length > 0).toBe(id !== 'config/wish' && remedy.risk !== 'guarded');
    expect(remedy.fixes.filter((code) => !Object.hasOwn(causes, code))).toEqual([]);
    for (const code of remedy.fixes) expect(remediesFor(code).map((ref) => ref.id)).toContain(id);
  });

  it('has a name in both languages', () => {
    expect(remedy.name['zh-CN']).toMatch(HAN);
    expect(remedy.name.en).toMatch(/^[\x20-\x7e’]{8,60}$/u);
  });

  it('has texts that hold for whatever params an older journal has', () => {
    for (const language of LANGUAGES) {
      const texts = remedy.text[language] as unknown as RemedyTexts<Readonly<Record<string, unknown>>>;
      const params = {
        names: ['HTTPS_PROXY'],
        servers: ['1.1.1.1'],
        modules: ['example.com/m@v1.0.0'],
        wishes: [{ name: 'GOPROXY', value: 'x' }],
        source: 'user',
        before: 'x',
        value: 'y',
        name: 'z',
      };
      expect(texts.title(params)).not.toBe('');
      expect(HAN.test(texts.title(params) + texts.detail(params))).toBe(language === 'zh-CN');
    }
  });
});

it('a remedy of a later version is shown by its id', () => {
  expect(renderRemedy({ remedy: 'config/unheard-of', params: {} }, 'en')).toEqual({
    title: 'config/unheard-of',
    detail: '',
  });
});

it('nothing safe costs anything: what does is asked for', () => {
  expect(remediesFor('cache.corrupt').map(({ id, risk }) => `${id} ${risk}`)).toEqual([
    'cache/module safe',
    'cache/whole disruptive',
    'project/gradle disruptive',
  ]);
});

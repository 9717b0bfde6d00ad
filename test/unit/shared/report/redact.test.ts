import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCause } from '../../../../shared/diagnosis/render-cause.ts';
import { reportSchema } from '../../../../shared/domain/report.ts';
import { type Identity, tellsWho } from '../../../../shared/report/redact/identity.ts';
import { createRedactor, redact } from '../../../../shared/report/redact/redact.ts';
import { toReport } from '../../../../shared/report/to-report.ts';
import { chatReport } from '../../../../shared/text/ui/chat-report.ts';
import { type Owner, sampleRun } from './sample-run.ts';

const owner: Owner = {
  user: '张三',
  home: 'C:\\Users\\张三',
  host: 'git.contoso-corp.com',
  address: '10.20.30.40',
  proxyPassword: 'Pa55/w@rd',
  netrcPassword: 'hunter2-netrc',
  token: 'dXNlcjpQYTU1d29yZA==',
};
const identity: Identity = {
  users: [owner.user],
  homes: [owner.home],
  computers: ['DESKTOP-ZS1'],
  domains: ['ad.contoso-corp.com'],
};
const nobody: Identity = { users: [], homes: [], computers: [], domains: [] };

describe('redact', () => {
  it.each([
    ['C:\\Users\\张三\\go\\pkg\\mod', '~\\go\\pkg\\mod'],
    ['c:/users/张三/go', '~/go'],
    ['"C:\\\\Users\\\\张三\\\\go"', '"~\\\\go"'],
    ['file:///C:/Users/%E5%BC%A0%E4%B8%89/go', 'file:///~/go'],
    ['C%3A%5CUsers%5C%E5%BC%A0%E4%B8%89', '~'],
    ['C:\\Users\\\\u5f20\\u4e09\\go', '~\\go'],
    ['/c/Users/张三/go', '~/go'],
    ['/mnt/c/Users/张三/go', '~/go'],
    ['C:\\Users\\lisi\\go', '~user-2\\go'],
    ['C:\\Users\\ZHANGS~1\\go', '~user-2\\go'],
    ['/home/lisi/go', '~user-2/go'],
    ['C:\\Users\\Public\\x', 'C:\\Users\\Public\\x'],
    ['owned by 张三的电脑', 'owned by user-1的电脑'],
    ['on DESKTOP-ZS1 now', 'on computer-1 now'],
  ])('%s becomes %s', (given, shown) => {
    expect(redact(given, identity)).toBe(shown);
  });

  it('knows the short name of a long one', () => {
    const long = { ...nobody, users: ['zhang.sanfeng'], homes: ['C:\\Users\\zhang.sanfeng'] };
    expect(redact('C:\\Users\\ZHANGS~1\\go and zhang.sanfeng', long)).toBe('~\\go and user-1');
  });

  it('does not take part of a word for a name', () => {
    const li = { ...nobody, users: ['lin'], homes: ['/home/lin'] };
    expect(redact('/home/linda/x linker lin', li)).toBe('~user-2/x linker user-1');
  });

  it.each([
    ['Get "https://git.contoso.com/team/app/@v/list": EOF', 'Get "https://host-1.private/path-1/@v/list": EOF'],
    ['git.contoso.com/team/app@v1.2.0: not found', 'host-1.private/path-1@v1.2.0: not found'],
    [
      'lookup nexus: no such host; http://nexus:8081/repository/go',
      'lookup host-1.private: no such host; http://host-1.private:8081/path-1',
    ],
    ['lookup bj-repo1: no such host; bj-repo1', 'lookup host-1.private: no such host; host-1.private'],
    ['git@git.contoso.com:team/app.git', 'git@host-1.private:path-1.git'],
    ['dial tcp 10.1.2.3:443: i/o timeout', 'dial tcp ip-1.private:443: i/o timeout'],
    [
      'http://10.1.2.3:8081/repository/x/github.com/google/uuid/@v/list',
      'http://ip-1.private:8081/path-1/github.com/google/uuid/@v/list',
    ],
    ['[fd00::1]:53 fe80::1%eth0', 'ip-1.private:53 ip-2.private'],
    ['NO_PROXY=10.0.0.0/8,.contoso.com', 'NO_PROXY=ip-1.private/8,.host-1.private'],
    [
      'D:\\mod\\cache\\download\\git.contoso.com\\team\\app\\@v\\list',
      'D:\\mod\\cache\\download\\host-1.private\\path-1\\@v\\list',
    ],
    ['127.0.0.1:7890 198.18.0.5 8.8.8.8', '127.0.0.1:7890 198.18.0.5 8.8.8.8'],
    ['https://goproxy.cn,https://proxy.golang.org,direct', 'https://goproxy.cn,https://proxy.golang.org,direct'],
    [
      'github.com/google/uuid@v1.1.1 v1.1.1.info go.mod go.sum main.go',
      'github.com/google/uuid@v1.1.1 v1.1.1.info go.mod go.sum main.go',
    ],
    ['https://goproxy.cn/git.contoso.com/!team/app/@v/list', 'https://goproxy.cn/host-1.private/path-1/@v/list'],
    ['连不上git.contoso.com，重试', '连不上host-1.private，重试'],
  ])('%s becomes %s', (given, shown) => {
    expect(redact(given, nobody)).toBe(shown);
  });

  it('hides private modules of public hosts, in addresses and caches too', () => {
    const value = {
      setting: { name: 'GOPRIVATE', value: 'github.com/Secret-Org' },
      text: 'github.com/Secret-Org/App@v1.0.0 https://goproxy.cn/github.com/!secret-!org/!app/@v/list github.com/google/uuid',
    };
    expect(redact(value, nobody)).toEqual({
      setting: { name: 'GOPRIVATE', value: 'github.com/path-1' },
      text: 'github.com/path-2@v1.0.0 https://goproxy.cn/github.com/path-2/@v/list github.com/google/uuid',
    });
  });

  it('hides the public address of a private host', () => {
    const value = { host: 'git.contoso.com', a: { addresses: ['203.0.113.9'] }, text: 'dial tcp 203.0.113.9:443' };
    expect(JSON.stringify(redact(value, nobody))).not.toContain('203.0.113.9');
  });

  it('keeps the same names over all events of a run', () => {
    const redactor = createRedactor(nobody);
    expect(redactor.redact('a.contoso.com')).toBe('host-1.private');
    expect(redactor.redact('b.contoso.com a.contoso.com')).toBe('host-2.private host-1.private');
  });

  it('leaves words of closed vocabularies alone', () => {
    const user = { ...nobody, users: ['confirmed', 'sumdb'] };
    expect(redact({ certainty: 'confirmed', layer: 'sumdb', text: 'sumdb' }, user)).toEqual({
      certainty: 'confirmed',
      layer: 'sumdb',
      text: 'user-2',
    });
  });

  it('leaves a report that the schema accepts', () => {
    for (const language of ['zh-CN', 'en'] as const)
      reportSchema.parse(redact(toReport(sampleRun(owner), language), identity));
  });

  it('changes nothing a second time', () => {
    const once = redact(sampleRun(owner), identity);
    expect(redact(once, identity)).toEqual(once);
    expect(redact(once, nobody)).toEqual(once);
  });
});

const word = (alphabet: string, minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength, maxLength }).map((letters) => letters.join(''));
const user = fc
  .oneof(word('abcdefghijkxyz0123456789._', 5, 12), word('张王李赵欧阳娜静伟', 2, 4), word('Zhang San', 6, 12))
  .map((name) => name.replace(/^[ ._]+|[ ._]+$/gu, ''))
  .filter((name) => name.length > 1 && tellsWho(name) && /[a-z张王李赵欧阳娜静伟]/iu.test(name));
const secret = word('ABCDEFGHabcdefgh0123456789!$^*+~', 8, 20).map((text) => `q${text}Z`);
const owners = fc.record({
  user,
  host: fc
    .tuple(word('bcdfghjk', 5, 9), fc.constantFrom('corp.example.net', 'internal', 'lan', 'com', 'cn'))
    .map((parts) => parts.join('.')),
  address: fc
    .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 1, max: 254 }))
    .map(([b, c]) => `10.${b}.77.${c}`),
  proxyPassword: secret,
  netrcPassword: secret,
  token: word('ABCDEFGHabcdefgh', 10, 20).map((text) => `${text}0aB1`),
});

describe('whoever it belongs to', () => {
  it('nothing of the owner is left, and nothing is after a second time', () => {
    fc.assert(
      fc.property(owners, fc.constantFrom('C:\\Users\\', 'D:\\Profiles\\'), (who, base) => {
        const full: Owner = { ...who, home: `${base}${who.user}` };
        const run = redact(sampleRun(full), { users: [who.user], homes: [full.home], computers: [], domains: [] });
        // What goes into a chat or to the help desk is plain text, and longer than nothing.
        const chats = (['zh-CN', 'en'] as const).map((language) => chatReport(run, renderCause, language));
        expect(Math.min(...chats.map(({ length }) => length))).toBeGreaterThan(200);
        const text = `${JSON.stringify([run, toReport(run, 'zh-CN'), toReport(run, 'en')])}${chats.join('')}`;
        for (const [field, value] of Object.entries(full)) {
          for (const spelling of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
            expect(text.toLowerCase().includes(spelling.toLowerCase()), `${field} ${spelling}`).toBe(false);
        }
        expect(text).not.toContain('secret-app');
        expect(text).not.toContain('secret-org');
        expect(redact(run, { users: [who.user], homes: [full.home], computers: [], domains: [] })).toEqual(run);
      }),
      { numRuns: 60 },
    );
  });

  it('without redaction of identity secrets are gone all the same', () => {
    fc.assert(
      fc.property(owners, (who) => {
        const run = sampleRun({ ...who, home: `C:\\Users\\${who.user}` });
        const text = JSON.stringify(toReport(run, 'en'));
        for (const value of [who.proxyPassword, who.netrcPassword, who.token, encodeURIComponent(who.proxyPassword)])
          expect(text.includes(value), value).toBe(false);
        expect(text).toContain(who.host);
      }),
      { numRuns: 40 },
    );
  });
});

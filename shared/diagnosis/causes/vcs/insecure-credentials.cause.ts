import type { SettingSource } from '../../../domain/setting.ts';
import { insecureHost } from '../../../go/insecure-entry.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { REAL_GO } from '../../said-by-go.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface InsecureCredentials extends Record<string, unknown> {
  readonly source: SettingSource;
}

/** An entry of GOPROXY holds a password for plain http, which `go` does not send. Source: cmd/go/internal/web/http.go; go-failures F78. */
export default defineCause<InsecureCredentials>({
  layer: 'vcs',
  order: 5,
  find: ({ goproxy, settings, findings, downloadErrors, goWorks }) => {
    const setting = settings.get('GOPROXY');
    const read = findings.of('setting.value').find((f) => f.params.setting.name === 'GOPROXY');
    if (goWorks || goproxy.error || !setting) return [];
    return goproxy.entries.flatMap((entry) => {
      const host = insecureHost(entry);
      if (host === null) return [];
      const error = downloadErrors.find(({ params }) => params.text.includes('refusing to pass credentials'));
      return [
        {
          subject: host,
          params: { source: setting.source },
          certainty: error ? ('confirmed' as const) : ('likely' as const),
          severity: 'error' as const,
          evidence: evidenceOf([read, error]),
          explains: error ? [error.id] : [],
          controls: error ? [REAL_GO] : [],
        },
      ];
    });
  },
  text: {
    'zh-CN': {
      headline: () => '不加密的网址里带了密码',
      summary: (_p, subject) => `GOPROXY 里 ${subject} 的网址带着密码却是 http，go 不肯发送。`,
      detail: ({ source }) => `这个值${fromSource(source)}。http 不加密，途中谁都能看到密码，所以 go 会拒绝。`,
      advice: () => '把网址改成 https://；对方没有 https 的，请维护者开通。密码最好写进 netrc 文件，不要放在网址里。',
    },
    en: {
      headline: () => 'A password in a plain http address',
      summary: (_p, subject) =>
        `The address of ${subject} in GOPROXY holds a password for plain http, and go does not send it.`,
      detail: ({ source }) =>
        `The value comes from ${sourceWords(source, 'en')}. Anybody on the way could read a password sent over http, so go refuses.`,
      advice: () =>
        'Change the address to https://, or ask its owners for it. Passwords are better kept in a netrc file.',
    },
  },
});

import type { SettingSource } from '../../../domain/setting.ts';
import { compareGoVersions, versionOfToolchain } from '../../../go/go-version.ts';
import { parseGoauth } from '../../../go/goauth.ts';
import { defineCause } from '../../define-cause.ts';
import { evidenceOf } from '../../path-view.ts';
import { saidByGo } from '../../said-by-go.ts';
import { fromSource, sourceWords } from '../../setting-words.ts';

interface GoauthInvalid extends Record<string, unknown> {
  readonly value: string;
  readonly source: SettingSource;
  readonly message: string;
}

/** GOAUTH does not parse: `go` ends at its first https request. Source: cmd/go/internal/auth/auth.go (runGoAuth), Go 1.24; go-failures F80. */
export default defineCause<GoauthInvalid>({
  layer: 'config',
  order: 25,
  find: (situation) => {
    const { settings, findings } = situation;
    const setting = settings.get('GOAUTH');
    const go = findings.of('go.installed')[0];
    const version = versionOfToolchain(go?.params.version ?? '');
    // Older versions do not know it.
    if (!setting || setting.value === '' || version === '' || compareGoVersions(version, '1.24') < 0) return [];
    const parsed = parseGoauth(setting.value, { windows: /^[A-Za-z]:/u.test(go?.params.path ?? '') });
    if (!('error' in parsed)) return [];
    const seen = findings.of('setting.value').filter((f) => f.params.setting.name === 'GOAUTH');
    return [
      {
        subject: 'GOAUTH',
        params: { value: setting.value, source: setting.source, message: parsed.error.message.replace(/^go: /u, '') },
        certainty: 'confirmed' as const,
        severity: 'error' as const,
        evidence: evidenceOf([...seen, go]),
        explains: [],
        controls: saidByGo(situation, 'config.goauth-invalid'),
      },
    ];
  },
  text: {
    'zh-CN': {
      headline: () => 'GOAUTH 写错了',
      summary: ({ source }) => `go 看不懂 GOAUTH 的值，一联网就停下。这个值${fromSource(source)}。`,
      detail: ({ message }) => `go 的说法是：${message}`,
      advice: () => '运行 go env -u GOAUTH 恢复默认（netrc）；如果它来自环境变量，删掉那个变量再打开新的终端。',
    },
    en: {
      headline: () => 'GOAUTH is malformed',
      summary: ({ source }) =>
        `go does not understand GOAUTH and stops at its first request; the value comes from ${sourceWords(source, 'en')}.`,
      detail: ({ message }) => `In the words of go: ${message}`,
      advice: () =>
        'Run go env -u GOAUTH for the default (netrc); if it comes from a variable, delete that and open a new terminal.',
    },
  },
});

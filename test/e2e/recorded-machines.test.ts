import { describe, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { LANGUAGES, type Text } from '../../shared/domain/text.ts';
import { healthy } from '../../shared/text/ui/endings.ts';
import { welcome } from '../../shared/text/ui/welcome.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** Written out: these are the sentences that people read. */
const MACHINES: readonly (readonly [machine: string, headline: Text, summary: Text])[] = [
  [
    'zh-goproxy-shadowed',
    { 'zh-CN': 'GOPROXY 被环境变量覆盖', en: 'GOPROXY is overridden' },
    { 'zh-CN': '你用 go env -w 设置的 GOPROXY 没有生效', en: 'The GOPROXY you set with go env -w has no effect' },
  ],
  [
    'zh-clash-dead',
    { 'zh-CN': '代理没有在运行', en: 'The proxy is not running' },
    { 'zh-CN': 'HTTPS_PROXY 指向', en: 'HTTPS_PROXY points to' },
  ],
  [
    'zh-go-blocked-by-rule',
    { 'zh-CN': '防火墙拦截了 go', en: 'The firewall blocks go' },
    { 'zh-CN': '禁止 go.exe 访问网络', en: 'keeps go.exe off the network' },
  ],
  ['zh-healthy', healthy.title, healthy.lead],
];

describe.concurrent('a recorded Windows machine', () => {
  it.for(MACHINES)(
    '%s: one button, then the right sentence in both languages',
    async ([machine, headline, summary], { expect }) => {
      const GMD_HOST = `recorded:${inCheckout(`test/fixtures/machines/${machine}`)}`;
      const wizard = await launchWizard({ variables: { GMD_HOST } });
      try {
        const doctor = await DoctorPage.of(wizard.page);
        for (const language of LANGUAGES) {
          await doctor.speak(language);
          await doctor.reaches(welcome.title[language]);
        }
        await doctor.check();
        for (const language of LANGUAGES) {
          await doctor.speak(language);
          await doctor.reaches(headline[language]);
          await doctor.page.getByText(summary[language]).first().waitFor();
          await doctor.shoot(machine);
        }
        expect(wizard.printed()).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
      } finally {
        await wizard.close();
      }
    },
  );
});

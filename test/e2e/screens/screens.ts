import { checking } from '../../../shared/text/ui/checking.ts';
import { healthy, incomplete, interrupted } from '../../../shared/text/ui/endings.ts';
import { shell } from '../../../shared/text/ui/shell.ts';
import { explain, welcome } from '../../../shared/text/ui/welcome.ts';
import { broken, incomplete as undecided } from '../../unit/renderer/fakes/scripts.ts';
import type { DoctorPage } from '../doctor-page.ts';
import type { Wizard } from '../launch.ts';
import { REPAIR_SCREENS } from './repair-screens.ts';
import { breakEngine, playHalf, playWhole } from './scripted-engine.ts';
import { STATE_SCREENS } from './state-screens.ts';
import { TOOL_SCREENS } from './tool-screens.ts';

/**
 * One picture of the wizard. An entry here is all that a new screen needs to be photographed (`npm run screens`) and
 * searched for barriers (`accessibility.test.ts`), in every language and look.
 */
export interface Screen {
  /** Name of its files in docs/screens/. */
  readonly name: string;
  /** A machine of test/fixtures/machines/ that the wizard runs on; those on the same one share a window. */
  readonly machine: string;
  /** Goes there from a freshly loaded page in Chinese, as a person would. */
  readonly open: (doctor: DoctorPage, wizard: Wizard) => Promise<void>;
}

const PASTED =
  'go: golang.org/x/text@v0.3.2: Get "https://proxy.golang.org/golang.org/x/text/@v/v0.3.2.mod": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused';

async function check(doctor: DoctorPage, headline: string): Promise<void> {
  await doctor.start.click();
  await doctor.reaches(headline);
}

/** In the order of the contact sheet. */
export const SCREENS: readonly Screen[] = [
  { name: 'welcome', machine: 'zh-clash-dead', open: (doctor) => doctor.reaches(welcome.title['zh-CN']) },
  {
    name: 'explained',
    machine: 'zh-clash-dead',
    open: async (doctor) => {
      await doctor.explain(PASTED);
      await doctor.page
        .getByText(explain.found['zh-CN']({ count: 1 }))
        .first()
        .waitFor();
    },
  },
  {
    name: 'checking',
    machine: 'zh-clash-dead',
    open: async (doctor, wizard) => {
      await playHalf(wizard, { ...broken, certainAfter: 'go/download' });
      await check(doctor, checking.title['zh-CN']);
    },
  },
  {
    name: 'certain',
    machine: 'zh-clash-dead',
    open: async (doctor, wizard) => {
      await playHalf(wizard, { ...broken, certainAfter: 'dns/lookup' });
      await check(doctor, checking.title['zh-CN']);
    },
  },
  {
    name: 'diagnosis',
    machine: 'zh-goproxy-shadowed',
    open: (doctor) => check(doctor, 'GOPROXY 被环境变量覆盖'),
  },
  { name: 'firewall', machine: 'zh-go-blocked-by-rule', open: (doctor) => check(doctor, '防火墙拦截了 go') },
  { name: 'healthy', machine: 'zh-healthy', open: (doctor) => check(doctor, healthy.title['zh-CN']) },
  {
    name: 'incomplete',
    machine: 'zh-clash-dead',
    open: async (doctor, wizard) => {
      await playWhole(wizard, undecided);
      await check(doctor, incomplete.title['zh-CN']);
    },
  },
  {
    name: 'interrupted',
    machine: 'zh-clash-dead',
    open: async (doctor, wizard) => {
      await playHalf(wizard, broken);
      await check(doctor, checking.title['zh-CN']);
      await breakEngine(wizard);
      await doctor.reaches(interrupted.title['zh-CN']);
    },
  },
  {
    name: 'flowcharts',
    machine: 'zh-clash-dead',
    open: async (doctor) => {
      await doctor.button(shell.flowcharts).click();
      await doctor.reaches(shell.flowcharts['zh-CN']);
    },
  },
  ...REPAIR_SCREENS,
  ...TOOL_SCREENS,
  ...STATE_SCREENS,
];

/** Machines that the screens need a window on, each once. */
export const MACHINES: readonly string[] = [...new Set(SCREENS.map(({ machine }) => machine))];

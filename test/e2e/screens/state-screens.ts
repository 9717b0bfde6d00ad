import offlineCause from '../../../shared/diagnosis/causes/net/offline.cause.ts';
import { allowList } from '../../../shared/text/ui/allow-list.ts';
import { CALL_FAILURE_WORDS } from '../../../shared/text/ui/call-failure-words.ts';
import { history } from '../../../shared/text/ui/history.ts';
import { mirrorsWords } from '../../../shared/text/ui/mirrors.ts';
import { shell } from '../../../shared/text/ui/shell.ts';
import { comparing } from '../../unit/renderer/fakes/mirrors.ts';
import { plan } from '../../unit/renderer/fakes/repairs.ts';
import { offline } from '../../unit/renderer/fakes/scripts.ts';
import type { DoctorPage } from '../doctor-page.ts';
import type { Wizard } from '../launch.ts';
import { answer, playWhole, refuse, tell } from './scripted-engine.ts';
import { answerHistory } from './tool-screens.ts';

const MACHINE = 'zh-clash-dead';

/** Nothing there yet, on the way, without a network, gone wrong: what a tool shows when it has nothing to show. */
export const STATE_SCREENS = [
  {
    name: 'offline',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await answer(wizard, 'repair.plan', { ...plan, items: [] });
      await playWhole(wizard, offline);
      await doctor.start.click();
      await doctor.reaches(offlineCause.text['zh-CN'].headline({}, 'default-route'));
    },
  },
  {
    name: 'allow-list-empty',
    machine: MACHINE,
    open: async (doctor: DoctorPage) => {
      await doctor.button(allowList.title).click();
      await doctor.button(allowList.read).waitFor();
    },
  },
  {
    name: 'mirrors-empty',
    machine: MACHINE,
    open: async (doctor: DoctorPage) => {
      await doctor.button(mirrorsWords.title).click();
      await doctor.button(mirrorsWords.start).waitFor();
    },
  },
  {
    name: 'mirrors-running',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await answer(wizard, 'mirrors.start', { id: 'mirrors' });
      await doctor.button(mirrorsWords.title).click();
      await doctor.button(mirrorsWords.start).click();
      await tell(wizard, 'mirrors.events', comparing);
      await doctor.page.getByRole('heading', { level: 3 }).nth(1).waitFor();
    },
  },
  {
    name: 'history-empty',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await answer(wizard, 'history.list', { folder: 'C:\\Users\\李雷', bytes: 0, runs: [], unreadable: [] });
      await answer(wizard, 'undo.list', { sets: [], journal: 'sound' });
      await doctor.button(shell.history).click();
      await doctor.page.getByText(history.empty['zh-CN']).waitFor();
    },
  },
  {
    name: 'history-failed',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await refuse(wizard, 'history.list', 'failed');
      await doctor.button(shell.history).click();
      await doctor.page.getByText(CALL_FAILURE_WORDS.failed['zh-CN']).waitFor();
    },
  },
  {
    name: 'broken',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      // A defect of the program: the screen throws while it is drawn.
      await answerHistory(wizard);
      await wizard.page.evaluate(() => {
        Date.parse = () => {
          throw new Error('for the picture');
        };
      });
      await doctor.button(shell.history).click();
      await doctor.reaches(shell.broken['zh-CN']);
    },
  },
];

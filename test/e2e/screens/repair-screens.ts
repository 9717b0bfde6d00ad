import type { RepairEvent } from '../../../shared/domain/repair-session.ts';
import { guide } from '../../../shared/text/ui/guide.ts';
import { ending, plan as planWords, preview, recovery, repairing } from '../../../shared/text/ui/repair.ts';
import {
  applying,
  interrupted,
  plan,
  rolledBack,
  solved,
  undoable,
  verifying,
} from '../../unit/renderer/fakes/repairs.ts';
import { broken } from '../../unit/renderer/fakes/scripts.ts';
import { resultOf } from '../../unit/renderer/fakes/sessions.ts';
import type { DoctorPage } from '../doctor-page.ts';
import type { Wizard } from '../launch.ts';
import { answer, playWhole, tell } from './scripted-engine.ts';

const REPAIR = { 'zh-CN': planWords.repair['zh-CN']({ count: 2 }), en: planWords.repair.en({ count: 2 }) };
const MACHINE = 'zh-clash-dead';

/** A diagnosis with its plan, by scripts. */
async function diagnosed(doctor: DoctorPage, wizard: Wizard): Promise<void> {
  await answer(wizard, 'repair.plan', plan);
  await answer(wizard, 'repair.apply', { id: 'repair' });
  await answer(wizard, 'undo.list', undoable);
  await answer(wizard, 'report.text', {
    text: resultOf(broken)
      .causes.map(({ goMessage }) => goMessage)
      .join('\n'),
  });
  await playWhole(wizard, broken);
  await doctor.start.click();
  await doctor.button(REPAIR).waitFor();
}

/** The repair up to some event. */
function repaired(events: readonly RepairEvent[], heading: string) {
  return async (doctor: DoctorPage, wizard: Wizard): Promise<void> => {
    await diagnosed(doctor, wizard);
    await doctor.button(REPAIR).click();
    await doctor.reaches(repairing.title['zh-CN']);
    await tell(wizard, 'repair.events', events);
    await doctor.reaches(heading);
  };
}

/** Everything from the offer to repair to its end. */
export const REPAIR_SCREENS = [
  {
    name: 'guided',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await answer(wizard, 'repair.plan', plan);
      await playWhole(wizard, broken);
      await doctor.page.getByText(guide.row['zh-CN']).click();
      await doctor.button(guide.start).click();
      // To the step that is to blame.
      for (let step = 0; step < 5; step += 1) await doctor.button(guide.next).click();
    },
  },
  { name: 'repairable', machine: MACHINE, open: diagnosed },
  {
    name: 'preview',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await diagnosed(doctor, wizard);
      await doctor.button(planWords.show).click();
      await doctor.reaches(preview.title['zh-CN']);
    },
  },
  { name: 'repairing', machine: MACHINE, open: repaired(applying, repairing.title['zh-CN']) },
  { name: 'verifying', machine: MACHINE, open: repaired(verifying, repairing.verifyTitle['zh-CN']) },
  { name: 'solved', machine: MACHINE, open: repaired(solved, ending.solved['zh-CN']) },
  { name: 'not-solved', machine: MACHINE, open: repaired(rolledBack, ending.notSolved['zh-CN']) },
  {
    name: 'recovery',
    machine: MACHINE,
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await answer(wizard, 'undo.list', interrupted);
      await wizard.page.reload();
      await doctor.reaches(recovery.title['zh-CN']);
      await answer(wizard, 'undo.list', { sets: [], journal: 'sound' });
    },
  },
];

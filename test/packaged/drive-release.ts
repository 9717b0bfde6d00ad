import { checking } from '../../shared/text/ui/checking.ts';
import { interrupted } from '../../shared/text/ui/endings.ts';
import { explain } from '../../shared/text/ui/welcome.ts';
import { DoctorPage } from '../e2e/doctor-page.ts';
import { enginesOf, openReleased, type Released } from './released.ts';

/** What a person reads who uses the released program in this world. */
export interface ReadByPerson {
  readonly headlines: { readonly 'zh-CN': string; readonly en: string };
  /** After a restart: what was chosen last. */
  readonly language: string;
}

const PASTED = 'proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused';

/** Has a text explained, checks (once more if its engine is killed in between), reads the verdict in both languages, and starts the program once more. */
export async function drive({ kill }: { readonly kill: boolean }): Promise<ReadByPerson> {
  // The world's own environment is what is to be diagnosed, so all of it goes in.
  const released = await openReleased({ variables: process.env });
  let read: Omit<ReadByPerson, 'language'>;
  try {
    const doctor = await DoctorPage.of(released.page);
    await doctor.speak('zh-CN');
    await doctor.explain(PASTED);
    const explained = doctor.page.getByText(explain.found['zh-CN']({ count: 1 })).first();
    await explained.waitFor();
    await doctor.start.click();
    await doctor.reaches(checking.title['zh-CN']);
    if (kill) await killEngine(released, doctor);
    await doctor.page.getByRole('heading', { level: 1 }).filter({ hasNotText: checking.title['zh-CN'] }).waitFor();
    const chinese = await doctor.heading.innerText();
    await doctor.speak('en');
    read = { headlines: { 'zh-CN': chinese, en: await doctor.heading.innerText() } };
  } finally {
    await released.close();
  }
  const again = await openReleased({ variables: process.env });
  try {
    return { ...read, language: (await DoctorPage.of(again.page)).language };
  } finally {
    await again.close();
  }
}

/** Ends the engine in the middle of the check; the person is told, and checks again. */
async function killEngine({ pid }: Released, doctor: DoctorPage): Promise<void> {
  // Not before its first events: until then it is the start that failed, which leads back to the button.
  await doctor.page.waitForTimeout(1500);
  for (const engine of enginesOf(pid)) process.kill(engine, 'SIGKILL');
  await doctor.reaches(interrupted.title['zh-CN']);
  await doctor.retry.click();
  await doctor.reaches(checking.title['zh-CN']);
}

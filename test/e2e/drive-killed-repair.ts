import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { healthy } from '../../shared/text/ui/endings.ts';
import { recovery, repairing, undo } from '../../shared/text/ui/repair.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { DoctorPage } from './doctor-page.ts';
import { enginesOf } from './engine-of.ts';
import { launchWizard, type Wizard } from './launch.ts';

/** Who dies while the repair proves itself, and what the person decides when the program is started anew. */
export interface Killing {
  readonly kills: 'engine' | 'program';
  readonly decides: 'take-back' | 'complete';
}

export interface ReadKilledRepair {
  /** What the page says of its dead engine, by language; empty where the page died too. */
  readonly died: Readonly<Record<Language, string>>;
  /** What the new process offers, by language. */
  readonly offered: Readonly<Record<Language, string>>;
  /** History after the decision. */
  readonly history: string;
  /** GOPROXY as the real `go` has it. */
  readonly goproxy: {
    readonly before: string;
    readonly cut: string;
    readonly decided: string;
    readonly undone: string;
  };
  readonly printed: string;
}

const goproxy = () => execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim();

/** A repair that is killed after it changed something and before that is proven; then the program is started as a new process. */
export async function drive({ kills, decides }: Killing): Promise<ReadKilledRepair> {
  const folder = mkdtempSync('/tmp/gomod-doctor-');
  // Both processes are the same person's: one profile, one journal.
  const kept = { GMD_USER_DATA: join(folder, 'profile'), XDG_STATE_HOME: join(folder, 'state') };
  const launch = () => launchWizard({ variables: { ...process.env, ...kept } });
  try {
    const before = goproxy();
    const first = await launch();
    const died = await killInRepair(first, kills);
    const cut = goproxy();
    const second = await launch();
    try {
      const doctor = await DoctorPage.of(second.page);
      const offered = await readOffer(doctor, `killed-${kills}.offered`);
      await (decides === 'complete' ? complete(doctor) : takeBack(doctor));
      const decided = goproxy();
      await doctor.button(shell.history).click();
      await doctor.page.getByText(undo.repairOf[doctor.language]({ count: 1 })).waitFor();
      await doctor.shoot(`killed-${kills}.${decides}`);
      const history = await doctor.page.locator('main').innerText();
      if (decides === 'complete') await undoFromHistory(doctor);
      const settings = { before, cut, decided, undone: goproxy() };
      return { died, offered, history, goproxy: settings, printed: first.printed() + second.printed() };
    } finally {
      await second.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killInRepair(wizard: Wizard, kills: Killing['kills']): Promise<Record<Language, string>> {
  const died = { 'zh-CN': '', en: '' };
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.speak('zh-CN');
    await doctor.start.click();
    await doctor.repair.waitFor();
    await freezeWhenChanged(wizard);
    await doctor.repair.click();
    await doctor.reaches(repairing.verifyTitle['zh-CN']);
    if (kills === 'engine') {
      for (const pid of await enginesOf(wizard)) process.kill(pid, 'SIGKILL');
      for (const language of LANGUAGES) {
        await doctor.speak(language);
        await doctor.page.getByText(recovery.died[language]).waitFor();
        died[language] = await doctor.page.locator('main').innerText();
        await doctor.shoot('killed-engine');
      }
    }
  } finally {
    // Whoever killed the engine only, ends the program like that as well: nobody has decided anything in it.
    await wizard.kill();
  }
  return died;
}

/** From its first word of the check after the changes on the engine stands still: however late it is killed, nothing is proven. */
async function freezeWhenChanged(wizard: Wizard): Promise<void> {
  await wizard.app.evaluate(({ app, BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!page) throw new Error('no window');
    const send = page.send.bind(page);
    page.send = (channel: string, ...told: unknown[]) => {
      send(channel, ...told);
      if (channel !== 'repair.events' || !JSON.stringify(told).includes('"checking"')) return;
      for (const { pid, name, serviceName } of app.getAppMetrics())
        if ([name, serviceName].includes('gomod-doctor engine')) process.kill(pid, 'SIGSTOP');
    };
  });
}

async function readOffer(doctor: DoctorPage, picture: string): Promise<Record<Language, string>> {
  const offered = { 'zh-CN': '', en: '' };
  for (const language of LANGUAGES) {
    await doctor.speak(language);
    await doctor.reaches(recovery.title[language]);
    await doctor.shoot(picture);
    offered[language] = await doctor.page.locator('main').innerText();
  }
  return offered;
}

async function takeBack(doctor: DoctorPage): Promise<void> {
  await doctor.button(recovery.takeBack).click();
  await doctor.start.waitFor();
}

/** Keeps what was changed; the check that follows by itself proves it. */
async function complete(doctor: DoctorPage): Promise<void> {
  await doctor.button(recovery.keep).click();
  await doctor.reaches(healthy.title[doctor.language]);
  await doctor.shoot('killed-program.completed');
}

async function undoFromHistory(doctor: DoctorPage): Promise<void> {
  await doctor.button(undo.one).click();
  await doctor.page.getByRole('status').getByText(undo.done[doctor.language]).waitFor();
}

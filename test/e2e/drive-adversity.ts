import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../shared/domain/text.ts';
import { history } from '../../shared/text/ui/history.ts';
import { recovery, repairing, undo } from '../../shared/text/ui/repair.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { DoctorPage } from './doctor-page.ts';
import { enginesOf } from './engine-of.ts';
import { launchWizard } from './launch.ts';

/** What a person reads when the machine lets the wizard down. */
export interface ReadAdversity {
  /** By language. */
  readonly texts: Readonly<Record<Language, string>>;
  readonly end: string;
  /** The setting that was to be repaired, before and after; of the real `go`. */
  readonly goproxy: readonly string[];
  readonly printed: string;
}

const VERDICT_MS = 30_000;

export type Adversity = 'full-disk' | 'killed-repair';

export function drive({ adversity }: { readonly adversity: Adversity }): Promise<ReadAdversity> {
  return adversity === 'full-disk' ? fullDisk() : killedRepair();
}

/** A check whose run fits on no disk: a file system of 64 KiB that is full already. */
async function fullDisk(): Promise<ReadAdversity> {
  const folder = mkdtempSync('/tmp/gomod-doctor-');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  const state = join(folder, 'state');
  mkdirSync(state);
  try {
    writeFileSync(join(folder, 'filler'), Buffer.alloc(64 * 1024));
  } catch {
    // What fitted is there: the disk is full now.
  }
  const wizard = await launchWizard({ variables: { ...process.env, XDG_STATE_HOME: state } });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.start.click();
    const texts = { 'zh-CN': '', en: '' };
    for (const language of LANGUAGES) {
      await doctor.speak(language);
      const note = doctor.page.getByText(history.unkept[language]({ why: '' }).slice(0, 8));
      await note.first().waitFor({ timeout: VERDICT_MS });
      texts[language] = await doctor.page.locator('main').innerText();
      await doctor.shoot('full-disk');
    }
    // Nothing is lost while the program runs: the run is in history, and can be opened.
    await doctor.button(shell.history).click();
    await doctor.page.getByText(history.notKept[doctor.language]).first().waitFor();
    await doctor.page.getByTitle(new RegExp(history.open[doctor.language]({ time: '.*' }), 'u')).click();
    await doctor.page.getByText(new RegExp(history.readOnly[doctor.language]({ time: '.*' }), 'u')).waitFor();
    const end = await doctor.page.locator('main').innerText();
    return { texts, end, goproxy: [], printed: wizard.printed() };
  } finally {
    await wizard.close();
    execFileSync('umount', ['-l', folder]);
  }
}

/** A repair whose engine is killed while it proves itself; then the page is loaded anew, which asks what is unfinished. */
async function killedRepair(): Promise<ReadAdversity> {
  const goproxy = () => execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' }).trim();
  const before = goproxy();
  const wizard = await launchWizard({ variables: process.env });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    await doctor.speak('zh-CN');
    await doctor.start.click();
    await doctor.repair.click({ timeout: VERDICT_MS });
    await doctor.page
      .getByRole('heading', { level: 1, name: repairing.verifyTitle['zh-CN'] })
      .waitFor({ timeout: 20_000 });
    for (const pid of await enginesOf(wizard)) process.kill(pid, 'SIGKILL');
    const texts = { 'zh-CN': '', en: '' };
    for (const language of LANGUAGES) {
      await doctor.speak(language);
      await doctor.page.getByText(recovery.died[language]).waitFor({ timeout: 5000 });
      texts[language] = await doctor.page.locator('main').innerText();
      await doctor.shoot('killed-repair');
    }
    await doctor.page.reload();
    await doctor.reaches(recovery.title[doctor.language], 10_000);
    await doctor.shoot('killed-repair.found');
    await doctor.button(recovery.takeBack).click();
    await doctor.start.waitFor({ timeout: 10_000 });
    await doctor.button(shell.history).click();
    await doctor.page.getByText(undo.repairOf[doctor.language]({ count: 1 })).waitFor();
    const end = await doctor.page.locator('main').innerText();
    return { texts, end, goproxy: [before, goproxy()], printed: wizard.printed() };
  } finally {
    await wizard.close();
  }
}

// What Defender took of Go, on a recorded machine in the real wizard: what is found, a file out of quarantine, an exclusion and the way
// back; nothing before a person has said that they know. Pictures in both languages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { LANGUAGES, type Text } from '../../shared/domain/text.ts';
import { ALLOW_ACTION_WORDS, ALLOW_RESULT_WORDS, allowList } from '../../shared/text/ui/allow-list.ts';
import { undo } from '../../shared/text/ui/repair.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

const MACHINE = 'zh-defender-quarantine';
const CACHE = 'C:\\Users\\lihua\\go\\pkg\\mod';
const ZIP = `${CACHE}\\cache\\download\\github.com\\google\\uuid\\@v\\v1.1.1.zip`;
let folder = '';
let wizard: Awaited<ReturnType<typeof launchWizard>>;
let doctor: DoctorPage;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
  wizard = await launchWizard({
    variables: {
      GMD_HOST: `recorded:${inCheckout(`test/fixtures/machines/${MACHINE}`)}`,
      GMD_USER_DATA: join(folder, 'profile'),
      XDG_STATE_HOME: join(folder, 'state'),
    },
  });
  doctor = await DoctorPage.of(wizard.page);
  await doctor.speak('zh-CN');
});

afterEach(async () => {
  await wizard.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The card of one action, with its consent and its button. */
async function does(action: 'restore' | 'exclude', at: number): Promise<void> {
  const button = doctor.button(ALLOW_ACTION_WORDS[action]);
  await button.waitFor();
  expect(await button.isDisabled()).toBe(true);
  await doctor.page.getByRole('checkbox', { name: allowList.consent[doctor.language] }).nth(at).check();
  await button.click();
}

async function shootBoth(picture: string, shown: Text): Promise<void> {
  for (const language of LANGUAGES) {
    await doctor.speak(language);
    const words = doctor.page.locator('main').getByText(shown[language]).first();
    await words.waitFor();
    await words.scrollIntoViewIfNeeded();
    await doctor.shoot(`recorded-${MACHINE}.${picture}`);
  }
}

it('a file comes out of quarantine, once', async () => {
  await doctor.button(allowList.title).click();
  await doctor.button(allowList.read).click();
  await doctor.page.getByRole('heading', { name: allowList.detections['zh-CN'] }).waitFor();
  expect(await doctor.page.locator('main').innerText()).toContain(`MpCmdRun.exe`);
  expect(await doctor.page.getByText(ZIP).first().isVisible()).toBe(true);
  await shootBoth('taken', allowList.restoreWarning);
  await doctor.speak('zh-CN');
  await does('restore', 0);
  await shootBoth('restored', ALLOW_RESULT_WORDS.done);
  // Defender's list of what it took goes on naming the file; the quarantine is looked at anew, and no longer holds it.
  await doctor.speak('zh-CN');
  await does('restore', 0);
  await shootBoth('restored-again', ALLOW_RESULT_WORDS['changed-since']);
  expect(wizard.printed()).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
});

it('the module cache is exempt by its exact path, and history takes that back', async () => {
  await doctor.button(allowList.title).click();
  await doctor.button(allowList.read).click();
  await doctor.page.getByText(`Add-MpPreference -ExclusionPath '${CACHE}'`).first().waitFor();
  await does('exclude', 1);
  await shootBoth('excluded', ALLOW_RESULT_WORDS.done);
  await doctor.speak('zh-CN');
  await doctor.button(shell.history).click();
  await shootBoth('exclusion-in-history', {
    'zh-CN': undo.repairOf['zh-CN']({ count: 1 }),
    en: undo.repairOf.en({ count: 1 }),
  });
  await doctor.speak('zh-CN');
  await doctor.button(undo.one).click();
  await doctor.page.getByRole('status').getByText(undo.done['zh-CN']).waitFor();
  await doctor.shoot(`recorded-${MACHINE}.exclusion-undone`);
  expect(wizard.printed()).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
});

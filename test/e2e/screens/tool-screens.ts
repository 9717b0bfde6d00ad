import { address } from '../../../shared/text/ui/address.ts';
import { ALLOW_ACTION_WORDS, allowList } from '../../../shared/text/ui/allow-list.ts';
import { goSettings } from '../../../shared/text/ui/go-settings.ts';
import { comparison, history } from '../../../shared/text/ui/history.ts';
import { mirrorsWords } from '../../../shared/text/ui/mirrors.ts';
import { preferences } from '../../../shared/text/ui/preferences.ts';
import { report } from '../../../shared/text/ui/report.ts';
import { shell } from '../../../shared/text/ui/shell.ts';
import { addressEvents, TYPED } from '../../unit/renderer/fakes/addresses.ts';
import { compared } from '../../unit/renderer/fakes/mirrors.ts';
import { undoable } from '../../unit/renderer/fakes/repairs.ts';
import { broken, healthy, incomplete } from '../../unit/renderer/fakes/scripts.ts';
import { resultOf } from '../../unit/renderer/fakes/sessions.ts';
import type { DoctorPage } from '../doctor-page.ts';
import type { Wizard } from '../launch.ts';
import { answer, tell } from './scripted-engine.ts';

const RUNS = [
  { ...resultOf(healthy), startedAt: '2026-11-22T11:02:41.000+08:00' },
  { ...resultOf(broken), startedAt: '2026-11-22T10:32:05.000+08:00' },
  { ...resultOf(incomplete), startedAt: '2026-11-20T17:20:11.000+08:00' },
];

/** Three checks and a repair are on record. */
export async function answerHistory(wizard: Wizard): Promise<void> {
  await answer(wizard, 'history.list', {
    folder: 'C:\\Users\\李雷\\AppData\\Local\\gomod-doctor',
    bytes: 412_300,
    runs: RUNS.map(({ id, startedAt, durationMs, verdict, causes }) => ({
      id,
      startedAt,
      durationMs,
      verdict,
      causes: causes.filter(({ advisory }) => !advisory),
    })),
    unreadable: [],
  });
  await answer(wizard, 'undo.list', undoable);
}

async function withHistory(doctor: DoctorPage, wizard: Wizard): Promise<void> {
  await answerHistory(wizard);
  await doctor.button(shell.history).click();
  await doctor.reaches(history.title['zh-CN']);
  await wizard.page.getByRole('checkbox').first().waitFor();
}

/** Main answers with one run after the other. */
async function answerRuns(wizard: Wizard, runs: readonly unknown[]): Promise<void> {
  await wizard.app.evaluate(({ ipcMain }, text) => {
    const queue = JSON.parse(text) as unknown[];
    ipcMain.removeHandler('history.open');
    ipcMain.handle('history.open', () => ({ ok: true, value: queue.shift() ?? null }));
  }, JSON.stringify(runs));
}

/** What the side bar leads to beside the check. */
export const TOOL_SCREENS = [
  {
    name: 'address',
    machine: 'zh-clash-dead',
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await answer(wizard, 'tool.start', { id: 'tool' });
      await doctor.button(address.title).click();
      await doctor.page.getByRole('textbox').fill(TYPED);
      await doctor.page.getByRole('button', { name: address.run['zh-CN']({ count: 3 }) }).click();
      await tell(wizard, 'tool.events', addressEvents);
      await doctor.page.getByRole('heading', { name: address.results['zh-CN'] }).waitFor();
    },
  },
  {
    name: 'settings',
    machine: 'zh-goproxy-shadowed',
    open: async (doctor: DoctorPage) => {
      await doctor.button(goSettings.title).click();
      await doctor.page.getByRole('rowheader', { name: 'GOPROXY' }).waitFor();
    },
  },
  {
    name: 'allow-list',
    machine: 'zh-go-blocked-by-rule',
    open: async (doctor: DoctorPage) => {
      await doctor.button(allowList.title).click();
      await doctor.button(allowList.read).click();
      await doctor.button(ALLOW_ACTION_WORDS.disable).first().waitFor();
    },
  },
  { name: 'history', machine: 'zh-clash-dead', open: withHistory },
  {
    name: 'compared',
    machine: 'zh-clash-dead',
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await withHistory(doctor, wizard);
      await answerRuns(wizard, [RUNS[1], RUNS[0]]);
      for (const index of [0, 1]) await wizard.page.getByRole('checkbox').nth(index).click();
      await doctor.button(history.compare).click();
      await doctor.reaches(comparison.title['zh-CN']);
    },
  },
  {
    name: 'report',
    machine: 'zh-goproxy-shadowed',
    open: async (doctor: DoctorPage) => {
      await doctor.start.click();
      await doctor.button(report.open).click();
      await doctor.reaches(report.title['zh-CN']);
      await doctor.page.getByRole('region', { name: report.preview['zh-CN'] }).waitFor();
    },
  },
  {
    name: 'mirrors',
    machine: 'zh-clash-dead',
    open: async (doctor: DoctorPage, wizard: Wizard) => {
      await answer(wizard, 'mirrors.start', { id: 'mirrors' });
      await doctor.button(mirrorsWords.title).click();
      await doctor.button(mirrorsWords.start).click();
      await tell(wizard, 'mirrors.events', compared);
      await doctor.page.getByText(mirrorsWords.recommended['zh-CN'], { exact: true }).waitFor();
    },
  },
  {
    name: 'preferences',
    machine: 'zh-clash-dead',
    open: async (doctor: DoctorPage) => {
      await doctor.button(shell.preferences).click();
      await doctor.reaches(preferences.title['zh-CN']);
    },
  },
];

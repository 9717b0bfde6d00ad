import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plan, preview } from '../../shared/text/ui/repair.ts';
import { terminalWords } from '../../shared/text/ui/terminal.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

/** What a terminal found that the wizard opened, and what of it was stored. */
export interface ReadTerminal {
  readonly lines: string;
  readonly value: string;
  readonly works: string;
  readonly stored: string;
}

/** Opens a terminal with the proposed GOPROXY; a script of the world stands in for it, and runs the real `go`. */
export async function drive(): Promise<ReadTerminal> {
  const home = process.env['HOME'] ?? '';
  const [bin, said] = [join(home, 'bin'), join(home, 'said')];
  mkdirSync(bin);
  const download = 'GOMODCACHE=/run/tmp/mod GOFLAGS=-modcacherw go mod download github.com/google/uuid@v1.1.1';
  const script = `#!/bin/sh\n{ printenv GOPROXY; ${download} && echo works; } > ${said}.new 2>&1\nmv ${said}.new ${said}\n`;
  writeFileSync(join(bin, 'x-terminal-emulator'), script);
  chmodSync(join(bin, 'x-terminal-emulator'), 0o755);
  const wizard = await launchWizard({ variables: { ...process.env, PATH: `${bin}:${process.env['PATH']}` } });
  try {
    const doctor = await DoctorPage.of(wizard.page);
    const { page } = doctor;
    await doctor.speak('zh-CN');
    await doctor.start.click();
    await doctor.repair.waitFor();
    await doctor.button(plan.show).click();
    await page.getByRole('heading', { level: 1, name: preview.title['zh-CN'] }).waitFor();
    await page.getByText(terminalWords.title['zh-CN']).click();
    await doctor.button(terminalWords.open).click();
    await page.getByText(terminalWords.opened['zh-CN']).waitFor();
    for (const language of ['en', 'zh-CN'] as const) {
      await doctor.speak(language);
      await doctor.shoot('terminal.opened');
    }
    const lines = await page.locator('main').innerText();
    while (!existsSync(said)) await new Promise((resolve) => setTimeout(resolve, 100));
    const [value = '', works = ''] = readFileSync(said, 'utf8').trim().split('\n');
    const file = join(home, '.config', 'go', 'env');
    return { lines, value, works, stored: existsSync(file) ? readFileSync(file, 'utf8') : '' };
  } finally {
    await wizard.close();
  }
}

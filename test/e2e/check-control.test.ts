import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { LANGUAGES } from '../../shared/domain/text.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { interrupted } from '../../shared/text/ui/endings.ts';
import { explain, welcome } from '../../shared/text/ui/welcome.ts';
import { DoctorPage } from './doctor-page.ts';
import { enginesOf } from './engine-of.ts';
import { launchWizard, type Wizard } from './launch.ts';

const GMD_HOST = `recorded:${inCheckout('test/fixtures/machines/zh-clash-dead')}`;
const HEADLINE = { 'zh-CN': '代理没有在运行', en: 'The proxy is not running' };

let wizard: Wizard;
let doctor: DoctorPage;
beforeEach(async () => {
  wizard = await launchWizard({ variables: { GMD_HOST } });
  doctor = await DoctorPage.of(wizard.page);
});
afterEach(() => wizard?.close());

const engines = () => enginesOf(wizard);

describe('a check', () => {
  it('has one engine, and can be cancelled at once and started again', async () => {
    // The page may have asked it for what earlier starts left behind.
    expect((await engines()).length).toBeLessThanOrEqual(1);
    await doctor.start.click();
    await doctor.reaches(checking.title[doctor.language]);
    await expect.poll(engines).toHaveLength(1);
    await doctor.cancel.click();
    await doctor.reaches(welcome.title[doctor.language]);
    await doctor.start.click();
    await doctor.reaches(HEADLINE[doctor.language]);
    expect(await engines()).toHaveLength(1);
  });

  it('answers its cancel although its engine stands still', async () => {
    await doctor.start.click();
    await doctor.reaches(checking.title[doctor.language]);
    await expect.poll(engines).toHaveLength(1);
    const frozen = await engines();
    for (const pid of frozen) process.kill(pid, 'SIGSTOP');
    try {
      await doctor.cancel.click();
      await doctor.reaches(welcome.title[doctor.language]);
    } finally {
      for (const pid of frozen) process.kill(pid, 'SIGCONT');
    }
  });

  it('whose engine is killed says so, and works again', async () => {
    const began = wizard.page.evaluate(
      () => new Promise<void>((resolve) => window.gomodDoctor?.check.onEvents(() => resolve())),
    );
    await doctor.start.click();
    await began;
    for (const pid of await engines()) process.kill(pid, 'SIGKILL');
    for (const language of LANGUAGES) {
      await doctor.reaches(interrupted.title[doctor.language]);
      await doctor.speak(language);
      await doctor.reaches(interrupted.title[language]);
      await doctor.shoot('interrupted');
    }
    await doctor.retry.click();
    await doctor.reaches(HEADLINE[doctor.language]);
  });
});

describe('a pasted text', () => {
  it('is explained without a check', async () => {
    await doctor.explain(
      'go: golang.org/x/text@v0.3.2: Get "https://proxy.golang.org/golang.org/x/text/@v/v0.3.2.mod": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused',
    );
    await doctor.page
      .getByRole('main')
      .getByText(explain.found[doctor.language]({ count: 1 }))
      .waitFor();
    await doctor.shoot('explained');
  });

  it('of 5 MB is taken, and a larger one refused with words', async () => {
    const sizes = await wizard.page.evaluate(async () => {
      const text = 'go: downloading golang.org/x/text v0.3.2\n'.repeat(200_000).slice(0, 5 * 1024 * 1024);
      const largest = await window.gomodDoctor?.explain.text({ text });
      const larger = await window.gomodDoctor?.explain.text({ text: `${text}x` });
      return [largest?.ok, larger];
    });
    expect(sizes).toMatchObject([true, { ok: false, failure: { operation: 'explain.text' } }]);
  });
});

describe('a text of 5 MB in the field', () => {
  it('is explained, and the window goes on answering', async () => {
    const line =
      'go: golang.org/x/text@v0.3.2: Get "https://proxy.golang.org/golang.org/x/text/@v/v0.3.2.mod": proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused\n';
    await wizard.page.getByText(welcome.paste[doctor.language]).click();
    // As a paste does it: one input event with everything.
    await wizard.page.evaluate(
      (text) => {
        const field = document.querySelector('textarea');
        field?.focus();
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      },
      line.repeat(40_000).slice(0, 5 * 1024 * 1024),
    );
    await doctor.button(explain.run).click();
    for (const language of LANGUAGES) {
      await doctor.speak(language);
      await wizard.page
        .getByRole('main')
        .getByText(explain.found[language]({ count: 1 }))
        .waitFor();
    }
  });
});

describe('a project folder', () => {
  it('with a difficult name is chosen by main’s dialog and checked under its id', async () => {
    const path = '/home/李 雷/go & 100% %PATH%/项目';
    await wizard.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    await wizard.page.getByText(welcome.project[doctor.language]).click();
    await wizard.page.getByText(path).waitFor();
    await doctor.shoot('project');
    const reply = await wizard.page.evaluate(() => window.gomodDoctor?.check.start({ project: 'project-1' }));
    expect(reply).toMatchObject({ ok: true });
    await wizard.page.evaluate(() => window.gomodDoctor?.check.cancel());
  });
});

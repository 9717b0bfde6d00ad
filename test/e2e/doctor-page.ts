import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../build/runtime/paths.mjs';
import type { Language, Text } from '../../shared/domain/text.ts';
import { checking } from '../../shared/text/ui/checking.ts';
import { interrupted } from '../../shared/text/ui/endings.ts';
import { plan } from '../../shared/text/ui/repair.ts';
import { shell } from '../../shared/text/ui/shell.ts';
import { explain, welcome } from '../../shared/text/ui/welcome.ts';

/** Git-ignored; looked at by people, and taken along by CI. */
const SHOTS = join(root, 'test-results', 'e2e');

/** The wizard as a person meets it: by roles and by the words on the screen, in the language that is chosen. */
export class DoctorPage {
  readonly page: Page;
  language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  /** Opens in the language of the program's own answer. */
  static async of(page: Page): Promise<DoctorPage> {
    const info = await page.evaluate(() => window.gomodDoctor?.app.info());
    if (!info?.ok) throw new Error('the wizard does not tell its language');
    // React has drawn in the place of the first frame.
    await page.locator('#root:not([class]) h1').waitFor();
    const doctor = new DoctorPage(page, info.value.language);
    await doctor.heading.waitFor();
    return doctor;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  button(text: Text): Locator {
    return this.page.getByRole('button', { name: text[this.language], exact: true });
  }

  get start(): Locator {
    return this.button(welcome.start);
  }

  get cancel(): Locator {
    return this.button(checking.cancel);
  }

  get retry(): Locator {
    return this.button(interrupted.retry);
  }

  /** Repairs everything safe, as the button of a verdict offers it. */
  get repair(): Locator {
    return this.page.getByRole('button', { name: new RegExp(plan.repair[this.language]({ count: 7 }).slice(0, 4)) });
  }

  /** Switches by the side bar, while everything goes on. */
  async speak(language: Language): Promise<void> {
    this.language = language;
    const names: Readonly<Record<Language, Text>> = { 'zh-CN': shell.chinese, en: shell.english };
    await this.page.getByRole('button', { name: names[language][language], exact: true }).click();
    await this.page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  }

  /** Pastes a text into the welcome screen and has it explained. */
  async explain(text: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: explain.label[this.language] });
    if (!(await field.isVisible())) await this.page.getByText(welcome.paste[this.language]).click();
    await field.fill(text);
    await this.button(explain.run).click();
  }

  /**
   * Presses the one button, and resolves at the verdict. That a check was seen under way is taken from the page's own record:
   * it may be over before anybody looks.
   */
  async check(): Promise<void> {
    await this.page.evaluate(() => {
      const seen: string[] = [];
      const note = () => seen.push(document.querySelector('h1')?.textContent ?? '');
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { headlines: seen });
    });
    await this.start.click();
    const over = (title: string) => {
      const seen = (window as { headlines?: string[] }).headlines ?? [];
      return seen.includes(title) && document.querySelector('h1')?.textContent !== title;
    };
    await this.page.waitForFunction(over, checking.title[this.language]);
  }

  /** Waits for this headline; failing, says what stood there instead. */
  async reaches(headline: string): Promise<void> {
    const wanted = this.page.getByRole('heading', { level: 1, name: headline, exact: true });
    await wanted.waitFor().catch(async (error: unknown) => {
      const shown = await this.page.locator('body').innerText();
      throw new Error(`not "${headline}" but:\n${shown.slice(0, 2000)}`, { cause: error });
    });
  }

  /** A picture of the window into test-results/. */
  async shoot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: join(SHOTS, `${name}.${this.language}.png`) });
  }
}

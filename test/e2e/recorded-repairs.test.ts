// Recorded Windows machines in the real wizard: one click repairs, the go of the machine proves it, one click puts it back.
import { describe, type ExpectStatic, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { allowList } from '../../shared/text/ui/allow-list.ts';
import { ending, plan, preview, undo } from '../../shared/text/ui/repair.ts';
import { DoctorPage } from './doctor-page.ts';
import { launchWizard } from './launch.ts';

const wizardOn = (machine: string) =>
  launchWizard({ variables: { GMD_HOST: `recorded:${inCheckout(`test/fixtures/machines/${machine}`)}` } });

async function solvedAndPutBack(doctor: DoctorPage, machine: string): Promise<void> {
  await doctor.reaches(ending.solved['zh-CN']);
  await doctor.shoot(`recorded-${machine}.solved`);
  await doctor.button(ending.undo).click();
  await doctor.page.getByRole('status').getByText(undo.done['zh-CN']).waitFor();
  await doctor.shoot(`recorded-${machine}.undone`);
}

const LET_GO = /^执行：允许 .*go\.exe 出站联网$/u;

/** To the change that wants a person's consent (nobody signed this go.exe, for one) and through it. */
async function consent(doctor: DoctorPage, machine: string, expect: ExpectStatic, name = LET_GO): Promise<void> {
  await doctor.start.click();
  await doctor.button(plan.show).click();
  const choice = doctor.page.getByRole('checkbox', { name });
  expect(await choice.isChecked()).toBe(false);
  await choice.check();
  await doctor.shoot(`recorded-${machine}.offered`);
  await doctor.page.getByRole('button', { name: preview.apply['zh-CN']({ count: 1 }), exact: true }).click();
}

describe.concurrent('a recorded Windows machine', () => {
  it.for([
    ['zh-go-blocked-by-rule', '禁止 go.exe 联网'],
    ['zh-system-proxy-only', 'HTTPS_PROXY'],
    ['zh-clash-dead', 'HTTPS_PROXY'],
    ['zh-goproxy-shadowed', 'GOPROXY'],
    ['zh-hosts-leftover', 'goproxy.cn'],
    ['zh-cache-damaged', 'github.com/google/uuid'],
    ['zh-pac-only', 'HTTPS_PROXY'],
    ['zh-winhttp-only', 'HTTPS_PROXY'],
  ] as const)('%s is repaired by one click, in Chinese, and put back', async ([machine, names], { expect }) => {
    const wizard = await wizardOn(machine);
    try {
      const doctor = await DoctorPage.of(wizard.page);
      await doctor.speak('zh-CN');
      await doctor.start.click();
      await doctor.repair.waitFor();
      await doctor.shoot(`recorded-${machine}.offered`);
      expect(await doctor.page.locator('main').innerText()).toContain(names);
      await doctor.repair.click();
      await solvedAndPutBack(doctor, machine);
      expect(wizard.printed()).not.toMatch(/TypeError|ReferenceError|Unhandled/u);
    } finally {
      await wizard.close();
    }
  });

  it('zh-outbound-blocked is repaired once a person agrees to let an unsigned go.exe through, and put back', async ({
    expect,
  }) => {
    const wizard = await wizardOn('zh-outbound-blocked');
    try {
      const doctor = await DoctorPage.of(wizard.page);
      await doctor.speak('zh-CN');
      await consent(doctor, 'zh-outbound-blocked', expect);
      await solvedAndPutBack(doctor, 'zh-outbound-blocked');
    } finally {
      await wizard.close();
    }
  });

  it('zh-resolver-dead gets a DNS server that answers once a person agrees, and goes back to DHCP', async ({
    expect,
  }) => {
    const wizard = await wizardOn('zh-resolver-dead');
    try {
      const doctor = await DoctorPage.of(wizard.page);
      await doctor.speak('zh-CN');
      await consent(doctor, 'zh-resolver-dead', expect, /^执行：改用能正确解析的 DNS 服务器：223\.5\.5\.5$/u);
      await solvedAndPutBack(doctor, 'zh-resolver-dead');
    } finally {
      await wizard.close();
    }
  });

  it('zh-fake-ip-left forgets the addresses that a proxy program left behind, and offers no way back', async ({
    expect,
  }) => {
    const wizard = await wizardOn('zh-fake-ip-left');
    try {
      const doctor = await DoctorPage.of(wizard.page);
      await doctor.speak('zh-CN');
      await doctor.start.click();
      await doctor.repair.waitFor();
      await doctor.shoot('recorded-zh-fake-ip-left.offered');
      await doctor.repair.click();
      await doctor.reaches(ending.solved['zh-CN']);
      await doctor.shoot('recorded-zh-fake-ip-left.solved');
      expect(await doctor.page.getByRole('button', { name: ending.undo['zh-CN'] }).count()).toBe(0);
      expect(await doctor.page.getByText(ending.newTerminal['zh-CN']).count()).toBe(0);
      await doctor.speak('en');
      await doctor.shoot('recorded-zh-fake-ip-left.solved');
    } finally {
      await wizard.close();
    }
  });

  it('zh-outbound-refused says that Windows was told no, and that nothing was changed', async ({ expect }) => {
    const wizard = await wizardOn('zh-outbound-refused');
    try {
      const doctor = await DoctorPage.of(wizard.page);
      await doctor.speak('zh-CN');
      await consent(doctor, 'zh-outbound-refused', expect);
      await doctor.page.getByText(ending.declined['zh-CN']).first().waitFor();
      // Banner and status line say the same.
      expect(await doctor.page.getByText(ending.cancelled['zh-CN']).count()).toBe(0);
      await doctor.shoot('recorded-zh-outbound-refused');
      await doctor.speak('en');
      await doctor.page.getByText(ending.declined.en).first().waitFor();
      expect(await doctor.page.getByText(ending.cancelled.en).count()).toBe(0);
      await doctor.shoot('recorded-zh-outbound-refused.en');
    } finally {
      await wizard.close();
    }
  });

  it('shows what Defender took, with its price, in both languages', async () => {
    const wizard = await wizardOn('zh-defender-quarantine');
    try {
      const doctor = await DoctorPage.of(wizard.page);
      for (const language of ['en', 'zh-CN'] as const) {
        await doctor.speak(language);
        await doctor.button(allowList.title).click();
        await doctor.button(language === 'en' ? allowList.read : allowList.again).click();
        const warning = doctor.page.getByText(allowList.exclusionWarning[language]);
        await warning.waitFor();
        await warning.scrollIntoViewIfNeeded();
        await doctor.shoot('recorded-zh-defender-quarantine');
      }
    } finally {
      await wizard.close();
    }
  });
});

// The allow-list helper in the real wizard, on a recorded machine where a rule blocks go and Windows says yes to the question.
import { expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { ALLOW_ACTION_WORDS, allowList } from '../../shared/text/ui/allow-list.ts';
import { launchWizard } from './launch.ts';

const GMD_HOST = `recorded:${inCheckout('test/fixtures/machines/zh-go-blocked-by-rule')}`;

it('shows the rule with its command, switches it off and on again', async () => {
  const { page, close } = await launchWizard({ variables: { GMD_HOST, LANG: 'zh_CN.UTF-8' } });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  try {
    await button(allowList.title['zh-CN']).click();
    await button(allowList.read['zh-CN']).click();
    await button(ALLOW_ACTION_WORDS.disable['zh-CN']).click();
    await button(ALLOW_ACTION_WORDS.enable['zh-CN']).waitFor();
    await button(ALLOW_ACTION_WORDS.enable['zh-CN']).click();
    await button(ALLOW_ACTION_WORDS.disable['zh-CN']).waitFor();
    expect(
      await page
        .getByText(/netsh advfirewall firewall set rule/)
        .first()
        .textContent(),
    ).toContain('new enable=no');
  } finally {
    await close();
  }
});

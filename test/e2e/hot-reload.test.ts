import { createServer } from 'vite';
import { expect, it } from 'vitest';
import { inCheckout } from '../../build/runtime/paths.mjs';
import { launchWizard } from './launch.ts';
import { startWitness } from './witness.ts';

it('the page of `npm run dev` comes from Vite, and reaches nothing else', async () => {
  const pages = await createServer({ configFile: inCheckout('build/vite.config.ts'), logLevel: 'error' });
  await pages.listen();
  const address = pages.resolvedUrls?.local[0] ?? '';
  const witness = await startWitness();
  const wizard = await launchWizard({ variables: { GMD_DEV_SERVER: address } });
  try {
    await wizard.page.locator('h1').waitFor();
    expect(wizard.page.url()).toBe(address);
    const tried = await wizard.page.evaluate(
      (targets) =>
        Promise.all(
          targets.map((target) =>
            fetch(target, { mode: 'no-cors' }).then(
              () => 'reached',
              () => 'refused',
            ),
          ),
        ),
      [`http://127.0.0.1:${witness.tcpPort}/`, `http://localhost:${witness.tcpPort}/`, 'file:///etc/passwd'],
    );
    expect(tried).toEqual(['refused', 'refused', 'refused']);
    expect(witness.seen()).toBe(0);
  } finally {
    await wizard.close();
    witness.close();
    await pages.close();
  }
});

import type { Wizard } from './launch.ts';

/** Process ids of engines that run now. */
export function enginesOf(wizard: Wizard): Promise<readonly number[]> {
  return wizard.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter((metric) => metric.name === 'gomod-doctor engine' || metric.serviceName === 'gomod-doctor engine')
      .map((metric) => metric.pid),
  );
}

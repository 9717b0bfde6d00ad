/** A release goes to all computers only below this share of failing ones. */
const MOST_ERRORS_PERCENT = 0.5;

/** What a new release starts with. */
export const FIRST_PERCENT = 10;

/**
 * Sets the share of computers that `latest.yml` is for.
 *
 * @param {string} list
 * @param {number} percent
 */
export function withPercentage(list, percent) {
  if (!Number.isInteger(percent) || percent < 1 || percent > 100) throw new Error(`not a percentage: ${percent}`);
  const rest = list.replace(/^stagingPercentage:.*\n?/mu, '').trimEnd();
  return percent === 100 ? `${rest}\n` : `${rest}\nstagingPercentage: ${percent}\n`;
}

/**
 * Says why a release must not be raised, or null. Whoever raises it has looked: nothing is counted on users' computers.
 *
 * @param {{ list: string, version: string, percent: number, errors: string, source: string }} wish `errors` in percent, as typed
 */
export function refusal({ list, version, percent, errors, source }) {
  const released = /^version: (.+)$/mu.exec(list)?.[1];
  if (released !== version) return `latest.yml is of ${released}, not of ${version}`;
  const now = Number(/^stagingPercentage: (\d+)$/mu.exec(list)?.[1] ?? 100);
  if (percent <= now) return `${version} is at ${now} % already; to stop a release publish a higher version`;
  if (!/^\d+(?:\.\d+)?$/u.test(errors)) return `the error rate must be a number in percent: ${errors}`;
  if (Number(errors) >= MOST_ERRORS_PERCENT) return `${errors} % fail; it must be below ${MOST_ERRORS_PERCENT} %`;
  if (source.trim().length < 10) return 'say where the error rate was observed';
  return null;
}

/** The terminal's language by the usual variables; where there are none (Windows), the system's. */
const locale =
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
const chinese = /^zh/i.test(locale);

/**
 * One line for the user, on stderr: stdout belongs to what is started.
 *
 * @param {string} en
 * @param {string} zh
 */
export function say(en, zh) {
  process.stderr.write(`${chinese ? zh : en}\n`);
}

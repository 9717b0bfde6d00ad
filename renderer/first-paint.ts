/** A window that is not shown paints nothing; what waits for the picture begins all the same, ms. */
const AT_MOST_MS = 1000;

/** Resolves when the page has painted its first words; at once where nothing is ever painted. */
export const firstPaint: Promise<void> = PerformanceObserver.supportedEntryTypes.includes('paint')
  ? waitForPaint()
  : Promise.resolve();

function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      observer.disconnect();
      clearTimeout(limit);
      resolve();
    };
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) done();
    });
    const limit = setTimeout(done, AT_MOST_MS);
    observer.observe({ type: 'paint', buffered: true });
  });
}

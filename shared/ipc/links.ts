/** Pages that the product may open in the browser. The page names one; only main knows the addresses. */
export const LINKS = [
  'go-download',
  'go-modules-reference',
  'go-environment-variables',
  'go-private-modules',
  'go-checksum-database',
  'git-download',
] as const;

export type LinkId = (typeof LINKS)[number];

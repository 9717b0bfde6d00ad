/** The mirrors named in advice, best known first; what is measured to work comes before any of them once repairs choose. */
const SUGGESTED = ['https://goproxy.cn', 'https://goproxy.io'] as const;

/** The command that moves to a public mirror, never to the very host that fails. Quoted, because PowerShell splits at commas. */
export function switchMirror(failingHost = ''): string {
  const mirror = SUGGESTED.find((url) => !url.endsWith(`//${failingHost}`)) ?? SUGGESTED[0];
  return `go env -w "GOPROXY=${mirror},direct"`;
}

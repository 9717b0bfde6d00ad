/** What is wrong with each recorded machine of test/fixtures/machines; null: nothing. */
export const recordedMachines: Readonly<Record<string, { readonly code: string; readonly subject: string } | null>> = {
  'zh-healthy': null,
  'zh-goproxy-shadowed': { code: 'config.env-shadowed', subject: 'GOPROXY' },
  'zh-clash-dead': { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
  'zh-clash-dead-zh-wording': { code: 'proxy.dead', subject: 'HTTPS_PROXY' },
  'zh-go-blocked-by-rule': { code: 'firewall.blocks-program', subject: 'C:\\Program Files\\Go\\bin\\go.exe' },
};

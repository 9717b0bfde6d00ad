import { ipcRenderer } from 'electron';
import { buildApi } from '../../../shared/ipc/build-api.ts';
import { ACCOUNT_CHANNELS } from '../../../shared/ipc/channels.ts';
import { type AccountDocument, serveForm } from './serve-form.ts';

/** The window's document has no script of its own: its form is served from here, out of the reach of anything on the page. */
const { account } = buildApi(ACCOUNT_CHANNELS, {
  ask: (channel, argument) => ipcRenderer.invoke(channel, argument),
  listen: () => () => undefined,
});

serveForm((globalThis as unknown as { readonly document: AccountDocument }).document, {
  give: (typed) => account?.['give']?.(typed),
  leave: () => account?.['leave']?.(),
});

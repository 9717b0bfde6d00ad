import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { buildApi } from '../../shared/ipc/build-api.ts';
import { PAGE_CHANNELS } from '../../shared/ipc/channels.ts';
import { acceptDrops, type DroppedFile, type DropTarget } from './accept-drops.ts';

/** The only place in the page's process that touches Electron's own IPC. The page gets functions, never `ipcRenderer`. */
const api = buildApi(PAGE_CHANNELS, {
  ask: (channel, argument) => ipcRenderer.invoke(channel, argument),
  listen: (channel, listener) => {
    // The event object stays here: it would hand the page a sender.
    const forward = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => ipcRenderer.off(channel, forward);
  },
});

contextBridge.exposeInMainWorld('gomodDoctor', api);
const { getPathForFile } = (webUtils ?? {}) as { readonly getPathForFile?: (file: DroppedFile) => string };
acceptDrops(
  globalThis as unknown as DropTarget,
  getPathForFile,
  // Main tells the page what became of it; a main that is gone tells nobody anything.
  (channel, argument) => void ipcRenderer.invoke(channel, argument).catch(() => undefined),
);

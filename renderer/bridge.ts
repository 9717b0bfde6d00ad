import type { RendererApi } from '../shared/ipc/renderer-api.ts';

/** Everything the page can ask of the rest of the program. Tests hand in a scripted one. */
export type DoctorBridge = RendererApi;

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly gomodDoctor?: RendererApi;
  }
}

/** The preload's side of the boundary. Throws outside of the program's own window. */
export function windowBridge(): DoctorBridge {
  const api = window.gomodDoctor;
  if (!api) throw new Error('gomod-doctor: this page only works inside the program’s own window');
  return api;
}

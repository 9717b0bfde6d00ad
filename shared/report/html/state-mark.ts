import type { ProbeState } from '../../domain/session.ts';
import { html, type Markup } from './markup.ts';

/** Class that colours a state; shape and word say the same without it. */
export const TONE: Readonly<Record<ProbeState, string>> = {
  ok: 'good',
  warn: 'wary',
  crashed: 'wary',
  fail: 'bad',
  'timed-out': 'bad',
  skipped: 'idle',
  waiting: 'idle',
  running: 'idle',
};

/** One shape a state, 16 × 16, the same ones as in the wizard; its colour is that of the class around it. */
export function stateMark(state: ProbeState): Markup {
  switch (state) {
    case 'ok':
      return html`<circle cx="8" cy="8" r="7" class="full"/><path d="M4.8 8.3 7 10.5 11.3 5.9" class="cut"/>`;
    case 'warn':
      return html`<path d="M8 1.6 15 14H1Z" class="full round"/><path d="M8 6v3.6M8 11.9v.1" class="cut"/>`;
    case 'fail':
      return html`<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" class="full"/><path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" class="cut"/>`;
    case 'crashed':
      return html`<path d="M8 .8 15.2 8 8 15.2.8 8Z" class="full"/><path d="M8 4.8v4M8 11.2v.1" class="cut"/>`;
    case 'timed-out':
      return html`<circle cx="8" cy="8" r="6.4" class="line" stroke-dasharray="2.6 2.4"/><path d="M8 5v3.2l2 1.4" class="line"/>`;
    default:
      return html`<circle cx="8" cy="8" r="6.5" class="line thin"/><path d="M5.2 8h5.6" class="line"/>`;
  }
}

/** The same as a picture of its own, for use in text. Decoration: the word stands beside it. */
export function stateIcon(state: ProbeState, size = 16): Markup {
  return html`<svg class="mark ${TONE[state]}" width="${size}" height="${size}" viewBox="0 0 16 16" aria-hidden="true">${stateMark(state)}</svg>`;
}

import { html } from './markup.ts';

/** The product's mark, as on the program's icon: a module cube with a pulse through it. */
export const productMark = html`<svg width="30" height="30" viewBox="0 0 64 64" aria-hidden="true"><defs><linearGradient id="mark" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#0aa0c2"/><stop offset="1" stop-color="#035f77"/></linearGradient></defs>
<rect width="64" height="64" rx="15" fill="url(#mark)"/><path d="M32 10.5 50.2 21v22L32 53.5 13.8 43V21Z" fill="#fff" fill-opacity=".14" stroke="#fff" stroke-opacity=".85" stroke-width="2.6" stroke-linejoin="round"/>
<path d="M14 21.2 32 31.6l18-10.4" fill="none" stroke="#fff" stroke-opacity=".38" stroke-width="2.2" stroke-linejoin="round"/>
<path d="M8.5 36.5h12.3l4.4-8.6 7.2 17.4 6-13.2 2.6 4.4h14.5" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

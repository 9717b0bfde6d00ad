/** Wide in a CJK font: ideographs, full-width forms, CJK punctuation. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;
const CAPITAL = /[A-Z@%&]/u;
const NARROW = /[ijlt.,:;'|!()[\]]/u;

/**
 * Width of a line of text in px, estimated: layout is pure and cannot ask a font. Errs on the wide side, so that a box is
 * rather too wide than too narrow.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const char of text) em += emOf(char);
  return Math.ceil(em * fontSize);
}

function emOf(char: string): number {
  if (WIDE.test(char)) return 1;
  if (NARROW.test(char)) return 0.34;
  return CAPITAL.test(char) ? 0.7 : 0.56;
}

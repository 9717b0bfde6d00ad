/** Wide in a CJK font: ideographs, full-width forms, CJK punctuation. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;
const NARROW = /[ijlt.,:;'|!()[\]]/u;

/**
 * Width of a line of text in px, estimated: layout is pure and cannot ask a font. Errs on the wide side, so that a box is
 * rather too wide than too narrow.
 */
export function textWidth(text: string, fontSize: number): number {
  let em = 0;
  for (const char of text) em += WIDE.test(char) ? 1 : NARROW.test(char) ? 0.34 : 0.56;
  return Math.ceil(em * fontSize);
}

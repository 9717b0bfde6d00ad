/**
 * Hash of the empty text: the component library creates empty `<style>` elements and fills them by script, which is
 * allowed; a style element with text in it is not.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What the page may load: its own scripts, styles, pictures and fonts, and nothing else. No `connect-src`: the page talks
 * to main only.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

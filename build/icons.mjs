// `npm run icons`: draws build/resources/icon.ico and icon.png anew from the SVG sources in build/icon/. Both are checked
// in, so packaging needs none of this; drawing needs two Debian packages, librsvg2-bin and icoutils.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout } from './runtime/paths.mjs';

/** What Windows asks for: title bar and lists at 100 to 200 %, task bar, tiles, large views. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** From here on the whole drawing can be read. */
const WHOLE_FROM = 32;
/** For Linux desktops and the window itself. */
const PNG_SIZE = 512;

const resources = inCheckout('build/resources');
const folder = mkdtempSync(join(tmpdir(), 'gomod-doctor-'));
try {
  draw(PNG_SIZE, join(resources, 'icon.png'));
  const pictures = SIZES.map((size) => draw(size, join(folder, `${size}.png`)));
  // The largest stays PNG; the others are bitmaps, which every reader of icons knows.
  const largest = /** @type {string} */ (pictures.pop());
  execFileSync('icotool', ['--create', `--output=${join(resources, 'icon.ico')}`, ...pictures, `--raw=${largest}`]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} size @param {string} output @returns {string} */
function draw(size, output) {
  const source = inCheckout(`build/icon/${size < WHOLE_FROM ? 'icon-small' : 'icon'}.svg`);
  execFileSync('rsvg-convert', [`--width=${size}`, `--height=${size}`, `--output=${output}`, source]);
  return output;
}

// Set-up of each file that opens windows: a display of its own, so that no other file's window takes the focus or is in a picture.
import { afterAll } from 'vitest';
import { openDisplay } from '../../build/testing/display.mjs';

if (process.platform === 'linux') {
  const display = await openDisplay();
  process.env['DISPLAY'] = display.name;
  afterAll(() => display.close());
}

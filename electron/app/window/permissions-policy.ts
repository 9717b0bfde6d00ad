/**
 * What Chromium would do for a page on this computer, by its own names: devices, sensors, the screen, accounts. Some of it never comes
 * to the handlers of permissions, and `usb` ends the whole program where a session has a partition of its own, as ours have. Source:
 * electron/electron issue 52383.
 */
const FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
] as const;

/** Nobody may use any of them, our own page included: refused in the page's process, before anything of the browser is asked. */
export const PERMISSIONS_POLICY = FEATURES.map((feature) => `${feature}=()`).join(', ');

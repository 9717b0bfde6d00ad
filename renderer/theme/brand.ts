import type { BrandVariants } from '@fluentui/react-components';

/**
 * The product's blue: the hue of Go's cyan (224° in OKLCH), calmed down. Even steps of lightness; 80 carries white text
 * with 5.8:1, 120 stands on dark cards with 6:1.
 */
export const brand: BrandVariants = {
  10: '#000910',
  20: '#001720',
  30: '#002633',
  40: '#013342',
  50: '#004154',
  60: '#025065',
  70: '#035f77',
  80: '#046e8a',
  90: '#087f9f',
  100: '#2990b1',
  110: '#44a1c0',
  120: '#5db1d0',
  130: '#77c2de',
  140: '#91d2eb',
  150: '#ade3f8',
  160: '#d1f1fe',
};

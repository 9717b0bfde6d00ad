import type { MeaningsOf } from './code-text.ts';
import { environmentMeanings } from './config/environment.ts';
import { goproxyMeanings } from './config/goproxy.ts';
import { valueMeanings } from './config/values.ts';

/** Go's settings. */
export const configMeanings = {
  ...environmentMeanings,
  ...goproxyMeanings,
  ...valueMeanings,
} satisfies MeaningsOf<'config'>;

import type { Language } from '../../shared/domain/text.ts';
import type { ChartNode } from '../../shared/flow/chart.ts';
import type { Size } from '../../shared/flow/layout-routes.ts';
import { textWidth } from '../../shared/flow/text-width.ts';

const NODE_HEIGHT = 46;
export const TITLE_SIZE = 13;
/** Left of the text: the state's shape and the room around it. */
export const TEXT_LEFT = 34;
const PADDING_RIGHT = 12;
/** Wide enough for every state word. */
const LEAST_WIDTH = 106;

/** Room for a node, by the estimated width of its title. */
export function nodeSize(node: ChartNode, language: Language): Size {
  const wanted = TEXT_LEFT + textWidth(node.title[language], TITLE_SIZE) + PADDING_RIGHT;
  return { width: Math.max(LEAST_WIDTH, wanted), height: NODE_HEIGHT };
}

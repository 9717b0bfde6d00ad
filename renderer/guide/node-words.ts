import type { ChartNode } from '../../shared/flow/chart.ts';
import type { NodeStatus } from '../../shared/flow/chart-state.ts';
import { guide } from '../../shared/text/ui/guide.ts';
import { useCauseTexts } from '../text/cause-texts.tsx';
import { useText } from '../text/use-text.ts';

export interface NodeWords {
  readonly means: string;
  readonly say: string;
}

/** What a step's outcome means, and what to say about it. */
export function useNodeWords(): (node: ChartNode, status: NodeStatus) => NodeWords {
  const { say } = useText();
  const texts = useCauseTexts();
  return (node, { state, consequence, causes: [first] }) => {
    const title = { title: say(node.title) };
    if (first) {
      const { summary, detail, advice } = texts.cause(first);
      return { means: `${summary} ${detail}`.trim(), say: say(guide.causeSay, { summary, advice }) };
    }
    if (state === 'waiting' || state === 'running') return { means: say(guide.waiting), say: say(guide.waitingSay) };
    if (state === 'ok') return { means: say(guide.okMeans), say: say(guide.okSay, title) };
    const means = consequence ? guide.followsMeans : state === 'skipped' ? guide.skippedMeans : guide.failMeans;
    return { means: say(means), say: say(guide.otherSay, title) };
  };
}

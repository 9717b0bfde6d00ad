import { answerCall } from '../../../shared/ipc/answer-call.ts';
import type { Handlers } from '../../../shared/ipc/boundary.ts';
import { type RendererBoundary, rendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { AnswerCall } from './answer-page.ts';

/** Answers the page's calls as its boundary declares them, by these handlers. */
export function answerWith(handlers: Handlers<RendererBoundary>): AnswerCall {
  return (channel, argument) => answerCall(rendererBoundary, handlers, channel, argument);
}

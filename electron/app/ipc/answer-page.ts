import { answerCall, callSpec, failedReply } from '../../../shared/ipc/answer-call.ts';
import type { Handlers } from '../../../shared/ipc/boundary.ts';
import type { Reply } from '../../../shared/ipc/failure.ts';
import { type RendererBoundary, rendererBoundary } from '../../../shared/ipc/renderer-boundary.ts';
import type { SenderEvent } from './sender.ts';

/** The part of Electron's `ipcMain` that answers. */
export interface PageCalls<E extends SenderEvent = SenderEvent> {
  handle(channel: string, answer: (event: E, ...args: unknown[]) => Promise<Reply<unknown>>): void;
}

/**
 * Answers every call that the boundary declares, and only those: Electron itself refuses names without a handler. The
 * sender is checked before anything of the message is looked at.
 */
export function answerPage<E extends SenderEvent>(
  calls: PageCalls<E>,
  handlers: Handlers<RendererBoundary>,
  mayCall: (event: E) => boolean,
): void {
  for (const channel of Object.keys(rendererBoundary)) {
    if (!callSpec(rendererBoundary, channel)) continue;
    calls.handle(channel, async (event, argument, ...rest) => {
      if (!mayCall(event)) return failedReply('refused-sender', channel);
      if (rest.length > 0) return failedReply('malformed', channel, 'more than one argument');
      return answerCall(rendererBoundary, handlers, channel, argument);
    });
  }
}

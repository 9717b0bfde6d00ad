import { RENDERER_CHANNELS } from '../../../shared/ipc/channels.ts';
import { failedReply, type Reply } from '../../../shared/ipc/failure.ts';
import type { SenderEvent } from './sender.ts';

/** The part of Electron's `ipcMain` that answers. */
export interface PageCalls<E extends SenderEvent = SenderEvent> {
  handle(channel: string, answer: (event: E, ...args: unknown[]) => Promise<Reply<unknown>>): void;
}

/** Decodes the argument of one call, lets its handler work, and gives what it returned. */
export type AnswerCall = (channel: string, argument: unknown) => Promise<Reply<unknown>>;

/**
 * Answers every call that the page may make, and only those: Electron itself refuses names without a handler. The sender is
 * checked before anything of the message is looked at. `wizard` reads what answers; that takes longer than a window, so that
 * it may come later than the first question.
 */
export function answerPage<E extends SenderEvent>(
  calls: PageCalls<E>,
  wizard: () => Promise<AnswerCall>,
  mayCall: (event: E) => boolean,
): void {
  for (const [channel, kind] of Object.entries(RENDERER_CHANNELS)) {
    if (kind !== 'call') continue;
    calls.handle(channel, async (event, argument, ...rest) => {
      if (!mayCall(event)) return failedReply('refused-sender', channel);
      if (rest.length > 0) return failedReply('malformed', channel, 'more than one argument');
      return (await wizard())(channel, argument);
    });
  }
}

import { CallError, type Reply } from '../../../shared/ipc/failure.ts';

/** What the engine answered, for a handler that passes it on. @throws CallError with the engine's own failure */
export async function answered<T>(answer: Promise<Reply<T>>): Promise<T> {
  const reply = await answer;
  if (reply.ok) return reply.value;
  throw new CallError(reply.failure.code, reply.failure.detail);
}

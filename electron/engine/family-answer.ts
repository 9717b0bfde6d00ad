import type { FamilyAnswer } from '../../shared/domain/finding.ts';
import { type Attempted, goOnToThree, tryTwice } from './attempts.ts';
import { failureOf, type ProbeContext, type Recorded, valueOf } from './probe.ts';

type Answered = Recorded<readonly string[]>;
type Ask = () => Promise<Answered>;

/** "Server failure" that comes this quickly is an answer, and may be another one the next time; later it is silence. */
const QUICK_MS = 1500;

/** Asks a name twice, and a third time where an answer was "server failure": a resolver may fail now and then. */
export async function askThrice(context: ProbeContext, ask: Ask): Promise<Attempted<readonly string[]>> {
  return onToThree(context, await tryTwice(context, ask), ask);
}

/** The same where one question is asked several times already, against lost datagrams. */
export async function askUntilAnswered(context: ProbeContext, ask: Ask): Promise<Attempted<readonly string[]>> {
  const result = await ask();
  return onToThree(context, { attempts: 1, tries: [result], result }, ask);
}

function onToThree(context: ProbeContext, begun: Attempted<readonly string[]>, ask: Ask) {
  const failing = begun.tries.some(isServerFailure);
  const quick = begun.tries.every(({ startMs, endMs }) => endMs - startMs < QUICK_MS);
  return failing && quick ? goOnToThree(context, begun, ask, { isBad: () => false }) : begun;
}

/** What one address family of a name came to. */
export function familyAnswer({ result, tries }: Attempted<readonly string[]>): FamilyAnswer {
  const failure = failureOf(result)?.word;
  const failed = tries.filter(isServerFailure).length;
  return {
    ...(failure === undefined ? { addresses: valueOf(result) ?? [] } : { addresses: [], failure }),
    ...(failed > 0 ? { tries: { all: tries.length, failed } } : {}),
  };
}

function isServerFailure(recorded: Answered): boolean {
  return failureOf(recorded)?.word === 'dns-server-failure';
}

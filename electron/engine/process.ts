// First, so that everything after it finds what it uses.
import './node-18.ts';
import { explainText } from '../../shared/go/error-text.ts';
import type { PortMessage } from '../../shared/ipc/port-message.ts';
import { notKept } from '../../shared/text/history-notes.ts';
import { openHost } from '../host/open-host.ts';
import { createAllowListService } from './guards/allow-list-service.ts';
import { runHandlers } from './history/run-handlers.ts';
import { createRunShelf } from './history/run-shelf.ts';
import { repairState, stateFolder } from './history/state-folder.ts';
import { identityOfHost } from './identity-of-host.ts';
import { createMirrorService } from './mirrors/mirror-service.ts';
import { createMirrorShelf } from './mirrors/mirror-shelf.ts';
import { createRepairService } from './repair/repair-service.ts';
import { runSession } from './session.ts';
import { serveEngine } from './wire.ts';

/** The parts of Electron's `process.parentPort` that this uses; the engine itself knows nothing of Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: PortMessage): void;
}

/** More causes in one text than anybody reads; the decoder of the answer takes no more. */
const MOST_MATCHES = 1000;

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort };
if (!parentPort) throw new Error('the engine is started by the wizard; on a terminal use dist/doctor.cjs');

/** What the person started the program with, as main handed it over. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
);

const state = stateFolder(environment, process.platform);
const shelf = createRunShelf(state);
const repairs = createRepairService({
  state: repairState(state, environment),
  openHost: (changed = environment) => openHost(sameMachine(changed)),
  keep: (result, host) => shelf.keep(result, identityOfHost(host)),
});

/** A recorded machine stays one, whatever the environment of a new terminal there. */
function sameMachine(changed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { GMD_HOST: recorded } = environment;
  return recorded === undefined ? changed : { ...changed, GMD_HOST: recorded };
}

const receive = serveEngine(
  {
    check: async (request, emit, signal, machine) => {
      const host = await openHost(environment, machine.resolveProxy);
      const result = await runSession(request, { host, emit, signal });
      // A look at addresses or settings is no diagnosis of this computer.
      if (request.only) return;
      repairs.diagnosed({ request, result, host });
      const kept = await shelf.keep(result, identityOfHost(host));
      // For the log: the person has the result on the screen, and history says that it is not kept.
      if (!kept.ok) console.error(notKept(kept.failure, state, 'en'));
    },
    explain: (text) => explainText(text).slice(0, MOST_MATCHES),
    repairs,
    runs: runHandlers(shelf),
    allowList: createAllowListService(() => openHost(environment), repairState(state, environment)),
    mirrors: createMirrorService({
      openHost: () => openHost(environment),
      wish: repairs.wish,
      shelf: createMirrorShelf(state),
      log: (line) => console.error(line),
    }),
  },
  (message) => parentPort.postMessage(message),
  (line) => console.error(line),
);
parentPort.on('message', (event) => receive(event.data));

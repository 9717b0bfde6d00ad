// First, so that everything after it finds what it uses.
import './node-18.ts';
import { explainText } from '../../shared/go/error-text.ts';
import type { PortMessage } from '../../shared/ipc/port-message.ts';
import { openHost } from '../host/open-host.ts';
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

const receive = serveEngine(
  {
    check: async (request, emit, signal) => runSession(request, { host: await openHost(environment), emit, signal }),
    explain: (text) => explainText(text).slice(0, MOST_MATCHES),
  },
  (message) => parentPort.postMessage(message),
  (line) => console.error(line),
);
parentPort.on('message', (event) => receive(event.data));

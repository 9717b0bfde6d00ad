import type { DiagnoseRequest } from '../../shared/domain/request.ts';
import { createRedactor } from '../../shared/report/redact/redact.ts';
import { CONTACTS_NOTE, contactReason, contactWhen } from '../../shared/text/contact-words.ts';
import { findContacts } from '../engine/find-contacts.ts';
import { identityOfHost } from '../engine/identity-of-host.ts';
import type { Host } from '../host/host.ts';
import { EXIT } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { plain } from './text-columns.ts';

/** `diagnose --list-contacts`: what would be contacted and why. Nothing is. */
export async function listContacts(
  request: DiagnoseRequest,
  host: Host,
  { json = false, redact = false }: { readonly json?: boolean; readonly redact?: boolean },
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const redactor = redact ? createRedactor(identityOfHost(host)) : null;
  const found = await findContacts(request, host, terminal.signal, (event) => redactor?.learn(event));
  redactor?.learn(found.map(({ address }) => ({ host: address.replace(/:\d+$/u, '') })));
  const contacts = redactor ? redactor.redact(found) : found;
  if (json) {
    const rows = contacts.map((contact) => ({ ...contact, why: contactReason(contact, language) }));
    await terminal.data(`${JSON.stringify({ contacts: rows, note: CONTACTS_NOTE[language] }, null, 2)}\n`);
    return EXIT.healthy;
  }
  for (const contact of contacts) {
    const cells = [contact.address, contactWhen(contact, language), contactReason(contact, language)];
    await terminal.data(`${cells.map(plain).join('\t')}\n`);
  }
  terminal.say(`${CONTACTS_NOTE[language]}\n`);
  return EXIT.healthy;
}

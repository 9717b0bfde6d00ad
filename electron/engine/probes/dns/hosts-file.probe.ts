import { defineTargetProbe, type Recorded, valueOf } from '../../probe.ts';
import { showFileCommand } from '../../typed-command.ts';

/** One line of the hosts file that names the target's host. */
interface HostsLine {
  readonly line: number;
  readonly address: string;
  readonly text: string;
}

const MAX_BYTES = 8 << 20;

interface Data {
  /** Absolute path of the file. */
  readonly file: string;
  readonly lines: Recorded<readonly HostsLine[]>;
}

export default defineTargetProbe<Data, Record<never, never>>({
  layer: 'dns',
  title: { 'zh-CN': '检查 hosts 文件', en: 'Check the hosts file' },
  needs: {},
  budgetMs: 5000,
  appliesTo: ({ route, role }) => route.kind === 'direct' && role !== 'proxy',
  async run(_inputs, context, target) {
    const file = context.host.hostsFile;
    const lines = await context.record<readonly HostsLine[]>(
      {
        operation: 'dns.hosts-file',
        input: { file, host: target.host },
        command: showFileCommand(context.host, file),
        show: (lines) => lines.map(({ line, address, text }) => ({ line, address, text })),
      },
      async () => {
        const bytes = await context.host.files.read(file, MAX_BYTES);
        return bytes.ok ? { ok: true, value: linesFor(target.host, bytes.value) } : bytes;
      },
    );
    return { file, lines };
  },
  interpret({ file, lines }, _inputs, target) {
    const found = valueOf(lines) ?? [];
    return found.map(({ line, address, text }) => ({
      code: 'dns.hosts-line' as const,
      outcome: 'warn' as const,
      subject: target.host,
      params: { target: target.id, host: target.host, address, file, line, text },
      evidence: [lines.evidence],
    }));
  },
});

/** Lines that map the host, as hosts(5) has it: address, names, `#` starts a comment. Bytes are read as Latin-1: only ASCII matters. */
function linesFor(host: string, bytes: Uint8Array): readonly HostsLine[] {
  const text = Array.from(bytes, (b) => String.fromCharCode(b)).join('');
  return text.split(/\r?\n/u).flatMap((raw, index) => {
    const [address, ...names] = raw.replace(/#.*/u, '').trim().split(/\s+/u);
    const named = address !== undefined && names.some((n) => n.toLowerCase() === host);
    return named ? [{ line: index + 1, address, text: raw.trim().slice(0, 200) }] : [];
  });
}

import { type HostsLine, parseHosts } from '../../parse-hosts.ts';
import { defineTargetProbe, type Recorded, valueOf } from '../../probe.ts';
import { showFileCommand } from '../../typed-command.ts';

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
        return bytes.ok ? { ok: true, value: parseHosts(bytes.value, target.host) } : bytes;
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

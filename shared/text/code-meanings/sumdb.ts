import type { MeaningsOf } from './code-text.ts';
import { SET_MIRROR, SET_SUMDB } from './commands.ts';

/** The checksum database. Sources: go-failures A3, F51-F53, F59. */
export const sumdbMeanings = {
  'sumdb.unreachable': {
    'zh-CN': {
      headline: '连不上校验数据库',
      summary: '校验数据库 {subject|sum.golang.org} 连不上，下载的模块无法校验。',
      detail: '镜像不转发校验时，go 会直接去问校验数据库（checksum database），而 sum.golang.org 在国内常常连不上。',
      advice: `换用能连上的官方地址：${SET_SUMDB}；或换用会转发校验的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'No checksum database',
      summary: 'The checksum database {subject|sum.golang.org} cannot be reached, so modules cannot be verified.',
      detail:
        'If the mirror does not pass it through, go asks the database itself; sum.golang.org is often blocked in China.',
      advice: `Use the official address that can be reached: ${SET_SUMDB}; or a mirror that passes it through: ${SET_MIRROR}`,
    },
  },
  'sumdb.proxy-refuses': {
    'zh-CN': {
      headline: '镜像没有正确转发校验',
      summary: 'go 问 {subject|镜像} 能不能转发校验，它的回答不合规矩。',
      detail: '不转发的镜像应该回答 404 或 410，go 才会自己去问校验数据库。回答 403、500 等，go 就会停下。',
      advice: `让校验不经过这个镜像：${SET_SUMDB}；公司镜像请通知维护者。`,
    },
    en: {
      headline: 'The mirror mishandles verification',
      summary: 'Asked whether it passes verification through, {subject|the mirror} gives an answer that stops go.',
      detail:
        'A mirror that does not should answer 404 or 410; then go asks the checksum database itself. After 403, 500 and the like it stops.',
      advice: `Let verification go around this mirror: ${SET_SUMDB}; tell the owners of a company mirror.`,
    },
  },
  'sumdb.upstream-error': {
    'zh-CN': {
      headline: '校验查询出错',
      summary: '通过 {subject|镜像} 查询校验值时出错。',
      detail: '镜像愿意转发校验，但它自己连不上校验数据库，或等得太久。',
      advice: `过几分钟再试；或直接用官方地址：${SET_SUMDB}；或换用别的镜像：${SET_MIRROR}`,
    },
    en: {
      headline: 'The checksum lookup fails',
      summary: 'Looking up a checksum through {subject|the mirror} fails.',
      detail: 'It passes verification through, but cannot reach the checksum database itself or waits for too long.',
      advice: `Try again in some minutes; or use the official address: ${SET_SUMDB}; or another mirror: ${SET_MIRROR}`,
    },
  },
  'sumdb.inconsistent': {
    'zh-CN': {
      headline: '校验数据前后矛盾',
      summary: '{subject|校验数据库} 给出的签名或记录对不上，go 拒绝相信。',
      detail: '校验数据库的记录只增不改，并有签名。对不上说明途中有人改动、镜像的数据有误，或本机留着旧的记录。',
      advice: `换用官方地址：${SET_SUMDB}。仍然这样就保留报错，请安全负责人查看，先不要使用下载的内容。`,
    },
    en: {
      headline: 'The checksum data contradict',
      summary: 'Signatures or records of {subject|the checksum database} do not fit, and go refuses to believe them.',
      detail:
        'Its records are signed and only ever grow. If they do not fit, somebody altered them, a mirror has bad data, or this computer keeps an old record.',
      advice: `Use the official address: ${SET_SUMDB}. If it stays so, keep the message, show it to your security people and do not use what was downloaded.`,
    },
  },
} satisfies MeaningsOf<'sumdb'>;

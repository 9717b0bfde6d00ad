import { defineRemedy } from '../../define-remedy.ts';
import { SET_CLOCK } from '../../manual-command.ts';

/**
 * Windows asks its time server once more. Only where servers agreed on how wrong the clock is: otherwise nobody could tell whether it was
 * set right. A computer of a domain has its time from there, and so has its administrators. Source: windows.md 7, `w32tm /resync`.
 */
export default defineRemedy<Record<never, never>>({
  name: { 'zh-CN': '让 Windows 重新对时', en: 'Have Windows set its clock' },
  fixes: ['tls.clock-skew'],
  risk: 'disruptive',
  elevation: 'admin',
  reversible: false,
  reads: ({ params }, { platform }) =>
    platform === 'windows' && typeof params['offsetMs'] === 'number' ? { timeService: true } : null,
  plan: ({ params }, { timeService }) => {
    const service = timeService();
    if (!service?.fromInternet || service.disabled) return null;
    const seconds = Math.round(Number(params['offsetMs']) / 1000);
    return {
      params: {},
      edits: [{ place: 'program', run: { does: 'set-clock', seconds } }],
      command: SET_CLOCK,
    };
  },
  text: {
    'zh-CN': {
      title: () => '让 Windows 从网络重新对时',
      detail: () =>
        '会启动 Windows 自己的时间服务，用它已经设定的服务器对一次时；服务原来没有运行的话，对完会停掉。时间改好以后不会再改回错的；正在运行的程序会看到时间突然变化。',
    },
    en: {
      title: () => 'Have Windows set its clock from the network',
      detail: () =>
        "Windows' own time service is asked once, with the server that it has; where it stood still it is stopped again. A clock that was set right is not set wrong again, so this cannot be taken back; programs that run see the time jump.",
    },
  },
});

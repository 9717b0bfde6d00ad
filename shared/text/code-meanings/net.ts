import type { MeaningsOf } from './code-text.ts';

/** The network connection as a whole. */
export const netMeanings = {
  'net.offline': {
    'zh-CN': {
      headline: '电脑没有联网',
      summary: '这台电脑没有可用的网络连接。',
      detail: '没有连上网络，或没有通往外面的路由，所有下载都会失败，与 Go 的设置无关。',
      advice: '接上网线或连上 Wi-Fi；如果刚断开 VPN，重新连接网络，再检查一次。',
    },
    en: {
      headline: 'This computer is offline',
      summary: 'This computer has no working network connection.',
      detail: 'Without a network or a route to the outside every download fails, whatever the settings of Go.',
      advice: 'Plug in the cable or join a Wi-Fi network; after leaving a VPN, reconnect. Then check again.',
    },
  },
} satisfies MeaningsOf<'net'>;

import type { Chart } from '../chart.ts';

/** Can downloads be verified? */
export const checksum: Chart = {
  id: 'checksum',
  title: { 'zh-CN': '校验', en: 'Verification' },
  question: { 'zh-CN': '下载的内容能得到核对吗？', en: 'Can downloads be verified?' },
  nodes: [
    {
      id: 'on',
      title: { 'zh-CN': 'GOSUMDB 开着吗', en: 'Is GOSUMDB on?' },
      question: { 'zh-CN': '用哪个校验数据库，写法对吗？', en: 'Which database is set, and is it written rightly?' },
      about: {
        'zh-CN': '校验数据库（checksum database）登记了每个公开模块的校验值，并且签了名。默认就开着，不需要设置。',
        en: 'The checksum database holds a signed hash of every public module. It is on by default and needs no setting.',
      },
      probes: ['config/values'],
      subjects: ['GOSUMDB'],
      causes: ['config.gosumdb-invalid', 'config.gosumdb-url-wrong', 'config.gosumdb-off', 'config.*'],
      remedies: ['config/gosumdb'],
    },
    {
      id: 'mirror',
      title: { 'zh-CN': '由镜像转发', en: 'Through a mirror' },
      question: { 'zh-CN': '镜像愿意转发校验数据库吗？', en: 'Does a mirror pass the database through?' },
      about: {
        'zh-CN': 'go 先问每个镜像的 /supported：200 就只走它；404、410 换下一个；别的回答一律当作数据库不可用。',
        en: 'go asks each mirror for /supported: 200 means by it alone, 404 and 410 mean the next, anything else that there is no database.',
      },
      probes: ['sumdb/support'],
      roles: ['mirror'],
      causes: ['sumdb.proxy-refuses'],
    },
    {
      id: 'direct',
      title: { 'zh-CN': '直接连接', en: 'Directly' },
      question: { 'zh-CN': '数据库自己的网站连得上吗？', en: 'Can the database itself be reached?' },
      about: {
        'zh-CN': '没有镜像转发时，go 直接去问。sum.golang.org 在国内连不上，sum.golang.google.cn 可以。',
        en: 'Without such a mirror go asks the database itself. sum.golang.org is blocked in China, sum.golang.google.cn is not.',
      },
      probes: ['dns/lookup', 'tcp/connect', 'tls/handshake'],
      roles: ['sumdb'],
      causes: ['sumdb.unreachable'],
    },
    {
      id: 'off',
      title: { 'zh-CN': '不核对', en: 'Not verified' },
      question: { 'zh-CN': '跳过核对，要承担什么风险？', en: 'What does doing without it risk?' },
      about: {
        'zh-CN':
          'GOSUMDB=off 全部不核对，只和 go.sum 比，新的模块被改过也发现不了，风险最大；GONOSUMDB 只跳过列出的模块；GOPRIVATE 另外还让它们不走镜像，公司自己的模块用它。',
        en: 'GOSUMDB=off verifies nothing but go.sum, so that altered new modules pass: the greatest risk. GONOSUMDB leaves out what it lists; GOPRIVATE besides keeps it from mirrors, as fits modules of a company.',
      },
      probes: [],
      causes: [],
    },
    {
      id: 'signature',
      title: { 'zh-CN': '验证签名', en: 'Verify the signature' },
      question: { 'zh-CN': '回答是真的数据库签的吗？', en: 'Did the real database sign the answer?' },
      about: {
        'zh-CN': '签名用 Ed25519，公钥写在 go 里。登录页面和中间人都伪造不出来，所以它是最可靠的证据。',
        en: 'By Ed25519, with the key that go has. Neither a log-in page nor a man in the middle can forge it.',
      },
      probes: ['sumdb/lookup'],
      causes: ['sumdb.*'],
    },
    {
      id: 'gosum',
      title: { 'zh-CN': '与 go.sum 一致', en: 'go.sum agrees' },
      question: {
        'zh-CN': '下载的、签名的、go.sum 记录的，三者一致吗？',
        en: 'Do download, signature and go.sum agree?',
      },
      about: {
        'zh-CN': '不一致时 go 会停下，这是对的。从别的来源再取一份，就能看出是谁不对。',
        en: 'Where they do not, go stops, rightly. Another source shows which of the three is wrong.',
      },
      probes: ['module/zip-hash', 'project/files'],
      causes: ['module.*'],
    },
  ],
  edges: [
    { from: 'on', to: 'mirror', label: { 'zh-CN': '经镜像', en: 'by mirror' } },
    { from: 'on', to: 'direct', label: { 'zh-CN': '直连', en: 'directly' } },
    { from: 'on', to: 'off', label: { 'zh-CN': '关闭', en: 'off' } },
    { from: 'mirror', to: 'signature' },
    { from: 'direct', to: 'signature' },
    { from: 'signature', to: 'gosum' },
    { from: 'off', to: 'gosum' },
  ],
};

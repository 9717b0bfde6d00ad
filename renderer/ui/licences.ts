/** What the program is made of and under which licence; packages for building only are left out. */
export const LICENCES: readonly (readonly [name: string, licence: string])[] = [
  ['electron', 'MIT'],
  ['react', 'MIT'],
  ['react-dom', 'MIT'],
  ['@fluentui/react-components', 'MIT'],
  ['@fluentui/react-icons', 'MIT'],
  ['zustand', 'MIT'],
  ['zod', 'MIT'],
  ['commander', 'MIT'],
  ['dns-packet', 'MIT'],
  ['yauzl', 'MIT'],
  ['fflate', 'MIT'],
  ['iconv-lite', 'MIT'],
  ['ipaddr.js', 'MIT'],
];

// Loaded before the doctor: tells its largest resident set when it ends, in KiB.
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.GMD_LAB_MEMORY, String(process.resourceUsage().maxRSS)));

// The least that Electron can be: one window with one button. What cold-start.bench.ts compares the wizard with.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 740 }).loadFile(join(__dirname, 'index.html')));
app.on('window-all-closed', () => app.quit());

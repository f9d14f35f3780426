// axe-core on each HTML file in Debian's Chromium, light and dark: node export_axe.cjs FILE…
// Prints one line of JSON for each: violations, passes, questions left to a person, requests to anywhere but the file.
// Needs the npm packages playwright-core and axe-core (NODE_PATH tells where they are).
const { chromium } = require('playwright-core');
const axe = require('axe-core');
const path = require('path');

(async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
  for (const file of process.argv.slice(2)) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ bypassCSP: true, colorScheme });
      const page = await context.newPage();
      const requests = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto('file://' + path.resolve(file));
      const outside = requests.filter((url) => !url.startsWith('file://') && !url.startsWith('data:')).length;
      await page.evaluate(axe.source);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations', 'incomplete'] }));
      console.log(JSON.stringify({
        file: path.basename(file), colorScheme, outside,
        violations: found.violations.map((one) => `${one.id} (${one.nodes.length})`),
        passes: found.passes.length,
        questions: found.incomplete.map((one) => `${one.id} (${one.nodes.length})`),
      }));
      await context.close();
    }
  }
  await browser.close();
})();

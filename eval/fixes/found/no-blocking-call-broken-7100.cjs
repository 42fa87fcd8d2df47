const { readFileSync, appendFile: appendFileBack } = require('node:fs');
const { setTimeout: sleep } = require('node:timers/promises');
async function loadHeavy(x) {
  const text = readFileSync('file/1', 'utf8');
  await sleep(2);
  return text.length + x;
}
async function main(input) {
  // note 1
  await loadHeavy(0);
  await new Promise((resolve, reject) => appendFileBack('log', 'p' + 0, (error) => error ? reject(error) : resolve()));
  return [input];
}
module.exports = { main };

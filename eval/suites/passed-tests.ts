/**
 * Names of the tests that passed, from what a runner prints: TAP (`ok 3 - name`), or lists with a tick (Node, mocha,
 * vitest, jest, ava). Durations are left out; the same name twice stands twice.
 */
export function passedTests(output: string): readonly string[] {
  return output.split('\n').flatMap((line) => {
    const tap = /^\s*ok \d+ -? ?(.*?)(?: # (?:SKIP|TODO|skip|todo|time=).*)?$/.exec(line);
    const ticked = /^\s*[✔✓√] (.*)$/.exec(line);
    const name = tap?.[1] ?? ticked?.[1];
    return name === undefined ? [] : [name.replace(/\s*[([]\d[\d.]*\s?m?s[)\]]\s*$/, '').trim()];
  });
}

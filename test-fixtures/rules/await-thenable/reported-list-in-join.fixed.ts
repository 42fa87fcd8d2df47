// The promises are in a list in the list, where nobody waits for them.

interface Browser { install(path: string): Promise<string> }

export async function installAll(browser: Browser, paths: readonly string[]): Promise<void> {
  await Promise.all([
    Promise.all(paths.map((path) => browser.install(path))),
  ]);
}

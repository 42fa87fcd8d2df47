// The promises are in a list in the list, where nobody waits for them.

interface Browser { install(path: string): Promise<string> }

export async function installAll(browser: Browser, paths: readonly string[]): Promise<void> {
  await Promise.all([
    paths.map((path) => browser.install(path)),
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-thenable: `paths.map` gives a list of promises in a list: `Promise.all` waits for none of them. Join them with a `Promise.all` of their own, or spread them.
  ]);
}

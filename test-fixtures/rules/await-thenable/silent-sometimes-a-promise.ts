// One part of the type is a promise.

interface Plugin { readonly setup?: () => void | Promise<void> }
declare function cached(id: string): string | Promise<string>;

export async function run(plugin: Plugin, id: string, last: Promise<string> | undefined): Promise<string> {
  await plugin.setup?.();
  await last;
  return await cached(id);
}

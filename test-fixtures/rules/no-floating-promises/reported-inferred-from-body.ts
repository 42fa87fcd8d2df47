// No type is written anywhere; the async keyword says it.

async function touch(path: string) {
  const { utimes } = await import('node:fs/promises');
  await utimes(path, new Date(), new Date());
}

export async function refresh(path: string) {
  touch(path);
//^^^^^^^^^^^ no-floating-promises: `touch` returns a promise that nobody awaits
}

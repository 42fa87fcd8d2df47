// `import()` starts loading a module; when it cannot be found, nobody hears of it.

export async function warmUp(): Promise<void> {
  const loading = import('node:http');
//                ^^^^^^^^^^^^^^^^^^^ no-unawaited-task
}

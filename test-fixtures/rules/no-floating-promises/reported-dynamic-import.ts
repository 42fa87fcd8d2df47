// `import()` starts loading a module and returns a promise.

export async function enableHttp(): Promise<void> {
  import('node:http');
//^^^^^^^^^^^^^^^^^^^ no-floating-promises
}

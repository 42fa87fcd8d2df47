// No part of the type is a promise.

export async function read(setting: string | number | undefined): Promise<string> {
  const value = await setting;
//              ^^^^^^^^^^^^^ await-thenable: `setting` is no promise: there is nothing to wait for. Remove `await`.
  return String(value);
}

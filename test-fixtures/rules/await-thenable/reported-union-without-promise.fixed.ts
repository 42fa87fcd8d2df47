// No part of the type is a promise.

export async function read(setting: string | number | undefined): Promise<string> {
  const value = setting;
  return String(value);
}

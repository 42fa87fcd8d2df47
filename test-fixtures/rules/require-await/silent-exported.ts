// Callers elsewhere may need the promise; see the option `checksPublic`.

export async function version(): Promise<string> {
  return '1.0.0';
}

async function name(): Promise<string> {
  return 'shop';
}

export default async function title(): Promise<string> {
  return 'Shop';
}

export { name };

// `finally` and `catch` are parts of one `try`.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function stop(): Promise<void>;

export async function text(id: string): Promise<string> {
  try {
    const page = await load(id);
    return page.text;
  } catch (error: unknown) {
    throw new Error('no text', { cause: error });
  } finally {
    await stop();
  }
}

// Of a failure, the function of `catch` knew nothing and asked nothing. Inside of the `try`, what is returned is awaited.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function checked(text: string): Promise<string>;

export async function textOrWhy(id: string): Promise<string> {
  try {
    const page = await load(id);
    return await checked(page.text);
  } catch (error: any) {
    return String(error.message);
  }
}

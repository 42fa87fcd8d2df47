// Of a failure, the function of `catch` knew nothing and asked nothing. Inside of the `try`, what is returned is awaited.

declare function load(id: string): Promise<{ readonly text: string }>;
declare function checked(text: string): Promise<string>;

export async function textOrWhy(id: string): Promise<string> {
  return load(id)
    .then((page) => checked(page.text))
//   ^^^^ prefer-await: This function can await: what stands in `then` can stand in the statements behind `load`. Await the chain.
    .catch((error) => {
      return String(error.message);
    });
}

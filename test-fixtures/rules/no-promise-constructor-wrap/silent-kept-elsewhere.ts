// The executor hands its functions on.

declare function load(id: string): Promise<string>;
const waiting: ((page: string) => void)[] = [];

export function title(id: string): Promise<string> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    void load(id).then((page) => waiting.forEach((settle) => settle(page)));
  });
}

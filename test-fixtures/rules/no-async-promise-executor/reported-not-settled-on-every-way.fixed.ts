// One way ends with the promise pending: what was meant, a person has to say.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return new Promise<string>((resolve, reject) => { (async () => {
    const page = await load(id);
    if (page !== '') resolve(page);
  })().catch(reject); });
}

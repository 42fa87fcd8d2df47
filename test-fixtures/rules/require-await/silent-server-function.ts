// A framework calls these from a browser and insists on `async`.
'use server';

declare const visits: string[];

async function record(page: string): Promise<void> {
  visits.push(page);
}

export async function visit(load: () => Promise<string>): Promise<void> {
  await record(await load());
}

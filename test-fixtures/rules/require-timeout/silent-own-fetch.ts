// Another function of that name.

function fetch(url: string): Promise<string> {
  return Promise.resolve(url);
}

export async function prices(): Promise<string> {
  return await fetch('prices');
}

// What the callee leaves behind in one turn, it reads in the next.

let token = '';

async function loadPage(page: number): Promise<string> {
  const response = await fetch(`https://shop.example/pages/${page}`, { headers: { token } });
  token = response.headers.get('token') ?? '';
  return await response.text();
}

export async function firstPages(): Promise<string[]> {
  const pages: string[] = [];
  for (let page = 1; page <= 3; page += 1) {
    pages.push(await loadPage(page));
  }
  return pages;
}

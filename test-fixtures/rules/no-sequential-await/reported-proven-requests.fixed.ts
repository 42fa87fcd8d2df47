// The bodies show it: both only request and read.

async function loadTitle(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/titles/${id}`);
  return await response.text();
}

async function loadReviews(id: string): Promise<unknown> {
  const response = await fetch(`https://shop.example/reviews/${id}`);
  return await response.json();
}

export async function productPage(id: string): Promise<unknown> {
  const [title, reviews] = await Promise.all([loadTitle(id), loadReviews(id)]);
  return { title, reviews };
}

// How far it got before something failed is seen behind the `try`.

async function loadName(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/names/${id}`);
  return await response.text();
}

export async function count(id: string): Promise<number> {
  let loaded = 0;
  try {
    await loadName(id);
    loaded += 1;
    await loadName(`orders-of-${id}`);
    loaded += 1;
  } catch {
    return loaded;
  }
  return loaded;
}

// Nothing is loaded for those who may not see it, even if both only read.

async function checkPermission(user: string): Promise<void> {
  const response = await fetch(`https://shop.example/permissions/${user}`);
  if (!response.ok) throw new Error(`${user} may not see salaries`);
}

async function loadSalaries(): Promise<string> {
  const response = await fetch('https://shop.example/salaries');
  return await response.text();
}

export async function salaries(user: string): Promise<string> {
  await checkPermission(user);
  const salaries = await loadSalaries();
  return salaries;
}

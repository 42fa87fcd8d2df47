// An await here would leave the task unheard meanwhile: the repair is to await the task first.

import { readFileSync } from 'node:fs';

async function load(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/users/${id}`);
  return await response.text();
}

export async function greet(id: string): Promise<string> {
  const user = load(id);
  const greeting = readFileSync('greeting.txt', 'utf8');
//                 ^^^^^^^^^^^^ no-blocking-call
  return greeting + (await user);
}

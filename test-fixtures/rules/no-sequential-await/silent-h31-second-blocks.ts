// The second blocks after it was started: at once, nobody would hear before that that the first failed.

import { readFileSync } from 'node:fs';

async function loadUser(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/users/${id}`);
  return await response.text();
}

async function loadGreeting(language: string): Promise<string> {
  const template = readFileSync(`greetings/${language}`, 'utf8');
  const response = await fetch('https://shop.example/greeting');
  return template + (await response.text());
}

export async function greet(id: string): Promise<string> {
  const user = await loadUser(id);
  const greeting = await loadGreeting('en');
  return greeting + user;
}

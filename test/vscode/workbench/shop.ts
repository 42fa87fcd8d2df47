import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../scripts/setup/places.mjs';

/** A small project on the disk, as a reader of the README would have it open. */
export interface Shop extends Disposable {
  readonly folder: string;
}

/** Written anew for every run; Node's types come from this clone. `settings` are those of the workspace. */
export function createShop(settings: Readonly<Record<string, unknown>> = {}): Shop {
  const parent = mkdtempSync(join(tmpdir(), 'async-lens-shop-'));
  const folder = join(parent, 'shop');
  mkdirSync(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  return { folder, [Symbol.dispose]: () => rmSync(parent, { recursive: true, force: true }) };
}

const files = {
  'tsconfig.json': '{\n  "compilerOptions": { "strict": true, "target": "es2024", "module": "nodenext", "types": ["node"], "noEmit": true }\n}\n',
  'package.json': '{ "name": "shop", "type": "module" }\n',
  'database.ts': `export interface User { readonly name: string }
export interface Order { readonly total: number }

export async function loadUser(id: string): Promise<User> {
  const answer = await fetch(\`https://shop.test/users/\${id}\`);
  return (await answer.json()) as User;
}

export async function loadOrders(id: string): Promise<Order[]> {
  const answer = await fetch(\`https://shop.test/orders/\${id}\`);
  return (await answer.json()) as Order[];
}

export async function recordVisit(id: string): Promise<void> {
  await fetch('https://shop.test/visits', { method: 'POST', body: id });
}
`,
  'dashboard.ts': `import { readFileSync } from 'node:fs';
import { loadOrders, loadUser, recordVisit } from './database.js';

export async function dashboard(id: string): Promise<string> {
  const template = readFileSync('dashboard.html', 'utf8');
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  recordVisit(id);
  const total = orders.reduce((sum, order) => sum + order.total, 0);
  return template.replace('{name}', user.name).replace('{total}', String(total));
}
`,
  'total.ts': 'export const total = (prices: readonly number[]) => prices.reduce((sum, price) => sum + price, 0);\n',
};

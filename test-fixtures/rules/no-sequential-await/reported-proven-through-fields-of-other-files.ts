// @file silent-module-shop.ts
// The calls go through a field of another file's class: only the types know where they lead.

import { Shop } from './silent-module-shop.ts';

export async function page(shop: Shop): Promise<string> {
  const header = await shop.header();
  const footer = await shop.footer();
//               ^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return header + footer;
}

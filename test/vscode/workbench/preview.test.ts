import { afterAll, beforeAll, test } from 'vitest';
import { root } from '../../../scripts/setup/places.mjs';
import { createShop, type Shop } from './shop.ts';
import { Workbench } from './workbench.ts';

let shop: Shop;
let workbench: Workbench;

beforeAll(async () => {
  shop = createShop();
  workbench = await Workbench.open({ folder: shop.folder, extension: root });
  await workbench.openFile('dashboard.ts');
  await workbench.waitForSquiggle('warning');
});

afterAll(async () => {
  await workbench[Symbol.asyncDispose]();
  shop[Symbol.dispose]();
});

test('the lightbulb opens the graph with the picture after the fix', async () => {
  await workbench.lightbulb('loadOrders(id)', 'Preview in task graph: Run 2 awaits at once');
  const graph = await workbench.webview('Task Graph: dashboard');
  await graph.getByRole('button', { name: 'After', pressed: true }).waitFor();
  // The focus stays where the code is.
  await workbench.page.locator('.editor-group-container.active .tab.active[data-resource-name="dashboard.ts"]').waitFor();
});

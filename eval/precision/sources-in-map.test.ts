import { expect, test } from 'vitest';
import { sourcesInMap } from './sources-in-map.ts';

test('what people wrote is taken out of a map, other packages and other folders are not', () => {
  const map = {
    sources: ['../../src/db/load.ts', '../../node_modules/knex/lib/client.js', '../../../shared/a.ts', '../../src/empty.ts', '../../src/page.css'],
    sourcesContent: ['export {};', 'x', 'y', null, 'a {}'],
  };
  expect(sourcesInMap('dist/db/load.cjs.js.map', JSON.stringify(map))).toEqual([{ file: 'src/db/load.ts', text: 'export {};' }]);
});

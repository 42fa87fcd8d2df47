// Methods that a constructor's prototype was given.
import { readFileSync } from 'node:fs';

interface Loader {
  load(name: string): string;
  page(name: string): Promise<string>;
}

function Loader(this: Loader): void {
  this.load('start');
}

Loader.prototype.load = function (this: Loader, name: string): string {
  return readFileSync(name, 'utf8');
};

Loader.prototype.page = async function (this: Loader, name: string): Promise<string> {
  return this.load(name);
//       ^^^^^^^^^ no-blocking-call: `this.load` blocks
};

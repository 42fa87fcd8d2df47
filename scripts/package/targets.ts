import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { SetupTrouble } from '../setup/trouble.mjs';

/** VS Code's name of a platform, and the package that carries the compiler for it. */
export interface Target {
  readonly name: string;
  readonly compilerPackage: string;
}

/** The platforms that both VS Code and the compiler know, by VS Code's name. */
const compilerPlatforms: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-armhf': 'linux-arm',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64',
  'win32-arm64': 'win32-arm64',
};

/** The target of the machine this runs on. */
export function targetOfThisMachine(): Target {
  return findTarget(process.platform === 'linux' && process.arch === 'arm' ? 'linux-armhf' : `${process.platform}-${process.arch}`);
}

/** The target with VS Code's name `name`; its compiler must be installed. */
export function findTarget(name: string): Target {
  const platform = compilerPlatforms[name];
  if (platform === undefined) {
    throw new SetupTrouble(`There is no target ${name}.`, `There are: ${Object.keys(compilerPlatforms).join(', ')}.`);
  }
  const compilerPackage = `@typescript/typescript-${platform}`;
  if (!existsSync(join(root, 'node_modules', compilerPackage))) {
    throw new SetupTrouble(
      `The compiler of ${name}, ${compilerPackage}, is not installed: npm installs the one of this machine.`,
      `Fetch it beside: npm install --no-save --force ${compilerPackage}@<version of typescript in package.json>`,
    );
  }
  return { name, compilerPackage };
}

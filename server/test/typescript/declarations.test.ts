import { describe, expect, it } from 'vitest';
import type { DeclarationAnswer } from '../../src/model/answers.ts';
import { declarationOf, openText } from './project.testing.ts';

/** The answer with the declared text in place of its offsets. */
async function declared(code: string, callee: string, others: Readonly<Record<string, string>> = {}, name = 'a.ts') {
  const { project, view, source } = await openText(code, others, name);
  await using _ = project;
  const answer = await declarationOf(view, source, callee);
  if (answer.kind !== 'source') return answer;
  const file = answer.file.slice(project.path('').length);
  const text = file === name ? code : others[file] ?? '';
  return { file, name: answer.name, text: text.slice(answer.start, answer.end) };
}

describe('declaration in the user\'s files', () => {
  it('is the function in another file, through an import and a re-export', async () => {
    expect(await declared('import { save as store } from "./all"; store();', 'store', {
      'all.ts': 'export * from "./jobs";',
      'jobs.ts': 'const é = "𝒳"; /** Saves. */ export async function save() {}',
    })).toEqual({ file: 'jobs.ts', name: 'save', text: 'export async function save() {}' });
  });

  it.each([
    ['const save = async () => {}; save();', 'save', 'async () => {}'],
    ['const save = (async function () {}) satisfies Function; save();', 'save', 'async function () {}'],
    ['class Store { async save() {} } new Store().save();', 'new Store().save', 'async save() {}'],
    ['class Store { save = async () => {}; } new Store().save();', 'new Store().save', 'async () => {}'],
    ['const store = { save: async () => {} }; store.save();', 'store.save', 'async () => {}'],
    ['const store = { async save() {} }; store["save"]();', 'store["save"]', 'async save() {}'],
    ['interface Store { save(): Promise<void> } declare const store: Store; store.save();', 'store.save', 'save(): Promise<void>'],
    ['function run(save: () => void) { save(); }', 'save', 'save: () => void'],
    ['class Store { } new Store();', 'Store', 'class Store { }'],
    ['function make() { return async () => {}; } const save = make(); save();', 'save', 'save = make()'],
    ['async function load() {} const save = load; save();', 'save', 'async function load() {}'],
    ['const store = { async save() {} }; const { save } = store; save();', 'save', 'async save() {}'],
    ['class Store { #save() {} run() { this.#save(); } }', 'this.#save', '#save() {}'],
  ])('in %s, %s is %s', async (code, callee, text) => {
    expect(await declared(code, callee)).toMatchObject({ file: 'a.ts', text });
  });

  it('is the implementation of overloads', async () => {
    expect(await declared('import { save } from "./b"; save(1);', 'save', {
      'b.ts': 'export function save(x: string): void;\nexport function save(x: number): void;\nexport function save(x: unknown) { return; }',
    })).toMatchObject({ text: 'export function save(x: unknown) { return; }' });
  });

  it('is the value of a default export', async () => {
    expect(await declared('import save from "./b"; save();', 'save', { 'b.ts': 'export default async () => {};' })).toEqual({ file: 'b.ts', name: 'default', text: 'async () => {}' });
  });

  it('is found through CommonJS in JavaScript', async () => {
    expect(await declared('const { save } = require("./b"); save();', 'save', { 'b.js': 'exports.save = async function () {};' }, 'a.js'))
      .toMatchObject({ file: 'b.js', text: 'async function () {}' });
  });

  it.each([
    ['class Store { constructor(private readonly db: Knex) {} load() { return this.db("users"); } }', 'this.db'],
    ['class Store { readonly #db: Knex; load() { return this.#db("users"); } }', 'this.#db'],
    ['interface Deps { db: Knex } function load({ db }: Deps) { return db("users"); }', 'db'],
    ['function load(db: Knex) { return db("users"); }', 'db'],
    ['function load(deps: { db: Knex }) { const db = deps.db; return db("users"); }', 'db'],
  ])('in %s, %s is what the package gives to be called', async (code, callee) => {
    const knex = 'export interface Knex { (table: string): Promise<unknown>; raw(sql: string): Promise<unknown> }';
    expect(await declared(`import type { Knex } from "knex"; ${code}`, callee, { 'node_modules/knex/index.d.ts': knex })).toEqual({ kind: 'module', module: 'knex', path: 'Knex' });
  });

  it('is the parameter itself when its type is an interface of the user, or of the host', async () => {
    expect(await declared('interface Save { (): void } function run(save: Save) { save(); }', 'save')).toMatchObject({ file: 'a.ts', text: 'save: Save' });
    expect(await declared('function run(save: Function) { save(); }', 'save')).toMatchObject({ file: 'a.ts', text: 'save: Function' });
  });

  it('is unknown for a property of a union with two declarations', async () => {
    const code = 'declare const store: { save(): void } | { save(): Promise<void> }; store.save();';
    expect(await declared(code, 'store.save')).toEqual({ kind: 'unknown' });
  });

  it('is unknown for what nothing declares', async () => {
    expect(await declared('import { x } from "nowhere"; x(); y();', 'x')).toEqual({ kind: 'unknown' });
    expect(await declared('y();', 'y')).toEqual({ kind: 'unknown' });
    expect(await declared('(() => {})();', '() => {}')).toEqual({ kind: 'unknown' });
  });
});

describe('declaration outside the user\'s files', () => {
  const packages = {
    'package.json': '{}',
    'node_modules/@types/node/package.json': '{ "name": "@types/node", "types": "index.d.ts" }',
    'node_modules/@types/node/index.d.ts': '/// <reference path="fs.d.ts" />\n/// <reference path="process.d.ts" />\n/// <reference path="path.d.ts" />\n',
    'node_modules/@types/node/fs.d.ts': 'declare module "node:fs" { export function readFileSync(name: string): string; export interface Stats { isFile(): boolean } export function statSync(name: string): Stats; namespace promises { function readFile(name: string): Promise<string> } }',
    'node_modules/@types/node/process.d.ts': 'declare module "process" { global { var process: NodeJS.Process; namespace NodeJS { interface Process { exit(): never } } } export = process; }',
    'node_modules/@types/node/path.d.ts': 'declare module "path" { namespace path { interface PlatformPath { join(...parts: string[]): string } } const path: path.PlatformPath; export = path; }',
    'node_modules/pg/package.json': '{ "name": "pg", "types": "lib/index.d.ts" }',
    'node_modules/pg/lib/index.d.ts': 'export class Client { query(text: string): Promise<void>; static native(): void }\nexport default function connect(): Client;\nexport function shut(): void;',
    'node_modules/@acme/db/package.json': '{ "name": "@acme/db", "types": "index.d.ts" }',
    'node_modules/@acme/db/index.d.ts': 'export declare const open: () => Promise<void>; export * from "pg";',
    'node_modules/@types/fs-extra/index.d.ts': 'export function readJson(name: string): Promise<unknown>;',
    'node_modules/react/index.d.ts': 'declare namespace React { function useEffect(run: () => void): void }\nexport = React;\nexport as namespace React;',
    'tsconfig.json': '{ "compilerOptions": { "strict": true, "types": ["node"], "paths": { "~/*": ["./*"] } } }',
  };

  it.each<[string, string, DeclarationAnswer]>([
    ['import { readFileSync as read } from "node:fs"; read("");', 'read', { kind: 'module', module: 'node:fs', path: 'readFileSync' }],
    ['import * as fs from "node:fs"; fs.readFileSync("");', 'fs.readFileSync', { kind: 'module', module: 'node:fs', path: 'readFileSync' }],
    ['import * as fs from "node:fs"; fs.statSync("").isFile();', 'fs.statSync("").isFile', { kind: 'module', module: 'node:fs', path: 'Stats.isFile' }],
    ['import { promises } from "node:fs"; promises.readFile("");', 'promises.readFile', { kind: 'module', module: 'node:fs', path: 'promises.readFile' }],
    ['import path from "path"; path.join("");', 'path.join', { kind: 'module', module: 'path', path: 'path.PlatformPath.join' }],
    ['process.exit();', 'process.exit', { kind: 'module', module: 'process', path: 'Process.exit' }],
    ['import { Client } from "pg"; new Client().query("");', 'new Client().query', { kind: 'module', module: 'pg', path: 'Client.query' }],
    ['import { Client } from "pg"; Client.native();', 'Client.native', { kind: 'module', module: 'pg', path: 'Client.native' }],
    ['import connect from "pg"; connect().query("");', 'connect().query', { kind: 'module', module: 'pg', path: 'Client.query' }],
    ['import connect from "pg"; connect();', 'connect', { kind: 'module', module: 'pg', path: 'default' }],
    ['import * as pg from "pg"; pg.default();', 'pg.default', { kind: 'module', module: 'pg', path: 'default' }],
    ['import { open } from "@acme/db"; open();', 'open', { kind: 'module', module: '@acme/db', path: 'open' }],
    ['import { shut } from "@acme/db"; shut();', 'shut', { kind: 'module', module: '@acme/db', path: 'shut' }],
    ['import { shut } from "~/own"; shut();', 'shut', { kind: 'module', module: 'pg', path: 'shut' }],
    ['import { readJson } from "fs-extra"; readJson("");', 'readJson', { kind: 'module', module: 'fs-extra', path: 'readJson' }],
    ['import * as extra from "fs-extra"; extra.readJson("");', 'extra.readJson', { kind: 'module', module: 'fs-extra', path: 'readJson' }],
    ['import { useEffect } from "react"; useEffect(() => {});', 'useEffect', { kind: 'module', module: 'react', path: 'useEffect' }],
    ['import * as React from "react"; React.useEffect(() => {});', 'React.useEffect', { kind: 'module', module: 'react', path: 'useEffect' }],
    ['[1].push(2);', '[1].push', { kind: 'global', path: 'Array.push' }],
    ['Promise.all([]);', 'Promise.all', { kind: 'global', path: 'Promise.all' }],
    ['fetch("").then(() => {});', 'fetch("").then', { kind: 'global', path: 'Promise.then' }],
    ['fetch("");', 'fetch', { kind: 'global', path: 'fetch' }],
    ['setTimeout(() => {});', 'setTimeout', { kind: 'global', path: 'setTimeout' }],
    ['console.log("");', 'console.log', { kind: 'global', path: 'Console.log' }],
    ['JSON.parse("");', 'JSON.parse', { kind: 'global', path: 'JSON.parse' }],
    ['legacy();', 'legacy', { kind: 'global', path: 'legacy' }],
    ['import { ambient } from "wild"; ambient();', 'ambient', { kind: 'module', module: 'wild', path: 'ambient' }],
    ['const { readFileSync: read } = await import("node:fs"); read(""); export {};', 'read', { kind: 'module', module: 'node:fs', path: 'readFileSync' }],
  ])('in %s, %s is %o', async (code, callee, answer) => {
    const others = { ...packages, 'own.ts': 'export { shut } from "pg";', 'globals.d.ts': 'declare function legacy(): void; declare module "wild" { function ambient(): void }' };
    expect(await declared(code, callee, others)).toEqual(answer);
  });
});

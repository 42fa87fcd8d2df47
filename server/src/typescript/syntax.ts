/** TypeScript's syntax tree under one roof: the rest of the server imports nodes and guards from here. */
export * from 'typescript/ast';
export * from 'typescript/ast/is';

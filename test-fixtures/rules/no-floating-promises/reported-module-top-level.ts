// At the top of a module, the span starts in column 0.

declare function connect(url: string): Promise<void>;

connect('redis://localhost');
//<^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises

export {};

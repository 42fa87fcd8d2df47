// Awaited at the top of the module.

declare function connect(url: string): Promise<void>;

await connect('redis://localhost');

export {};

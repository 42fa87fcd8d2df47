// Started once at the top of the module and exported; others await it.

declare function connect(): Promise<string>;

export const connecting = connect();

// Passed on to a function that returns no promise: that function has it now.

declare function indexDocument(id: string): Promise<void>;
declare function waitUntil(task: Promise<void>): void;

export function publish(id: string): void {
  waitUntil(indexDocument(id));
}

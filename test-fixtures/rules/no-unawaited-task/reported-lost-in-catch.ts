// What is started in a handler can be lost like anything else.

declare function loadOrders(id: string): Promise<string[]>;
declare function report(error: unknown): Promise<void>;

export async function orders(id: string): Promise<string[]> {
  try {
    return await loadOrders(id);
  } catch (error) {
    const reporting = report(error);
//                    ^^^^^^^^^^^^^ no-unawaited-task
    return [];
  }
}

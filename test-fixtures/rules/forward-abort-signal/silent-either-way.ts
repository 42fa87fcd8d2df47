// The author has asked already whether there is a signal.

interface SendOptions { readonly signal?: AbortSignal }
interface Transport { send(message: string, options?: SendOptions): Promise<void> }

export async function send(transport: Transport, message: string, options?: SendOptions): Promise<void> {
  if (options === undefined) await transport.send(message);
  return await (options?.signal === undefined ? transport.send(message) : transport.send(message, options));
}

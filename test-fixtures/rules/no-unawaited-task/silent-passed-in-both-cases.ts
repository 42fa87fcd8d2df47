// The same test twice: on every path one of the two awaits it.

declare function saveOrder(order: string): Promise<void>;
declare function renderFrame(): void;

export async function submit(order: string, isPatient: boolean): Promise<string> {
  const saving = saveOrder(order);
  if (isPatient) await saving;
  renderFrame();
  if (!isPatient) void saving.then(renderFrame);
  return 'Thank you';
}

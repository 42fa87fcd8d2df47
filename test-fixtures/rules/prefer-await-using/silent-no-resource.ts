// Methods that are called `close` and `end` and give nothing back.

declare function openDialog(title: string): Promise<{ confirm(): Promise<boolean>; close(): void }>;

export async function confirm(title: string): Promise<boolean> {
  const dialog = await openDialog(title);
  const isConfirmed = await dialog.confirm();
  dialog.close();
  return isConfirmed;
}

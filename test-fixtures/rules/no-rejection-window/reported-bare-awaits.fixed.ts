// Awaited for nothing but their end.

declare function saveUser(user: string): Promise<void>;
declare function saveSettings(settings: string): Promise<void>;

export async function save(user: string, settings: string): Promise<void> {
  const saving = saveUser(user);
  const savingSettings = saveSettings(settings);
  await Promise.all([saving, savingSettings]);
}

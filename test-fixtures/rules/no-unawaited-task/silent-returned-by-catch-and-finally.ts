// However the code in between ends, somebody has the task; `finally` does not make ways that there are not.

declare function saveDraft(text: string): Promise<void>;
declare function check(text: string): boolean;
declare function log(text: string): void;

export async function save(text: string): Promise<boolean> {
  const saving = saveDraft(text);
  let isGood = false;
  try {
    isGood = check(text);
    await saving;
  } finally {
    log(text);
  }
  return isGood;
}

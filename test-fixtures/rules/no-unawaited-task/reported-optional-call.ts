// A task whenever there is something to call.

interface Hooks {
  readonly onSaved?: (id: string) => Promise<void>;
}

export async function afterSave(hooks: Hooks, id: string): Promise<string> {
  const told = hooks.onSaved?.(id);
//             ^^^^^^^^^^^^^^^^^^^ no-unawaited-task
  return id;
}

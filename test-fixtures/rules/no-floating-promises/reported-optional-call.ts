// An optional call is a promise whenever there is something to call.

interface Hooks {
  readonly onSaved?: (id: string) => Promise<void>;
}

export async function afterSave(hooks: Hooks | undefined, id: string): Promise<void> {
  hooks?.onSaved?.(id);
//^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}

// An optional chain that ends in a handler.

interface Hooks {
  readonly onSaved?: (id: string) => Promise<void>;
}
declare function showError(error: unknown): void;

export function afterSave(hooks: Hooks, id: string): void {
  hooks.onSaved?.(id).catch(showError);
}

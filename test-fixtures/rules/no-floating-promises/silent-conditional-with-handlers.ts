// Each arm that is a promise has its handler.

declare function saveDraft(text: string): Promise<void>;
declare function showError(error: unknown): void;

export function onBlur(text: string, isDirty: boolean): void {
  isDirty ? saveDraft(text).catch(showError) : undefined;
}

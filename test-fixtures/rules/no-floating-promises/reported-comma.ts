// One part of a comma expression is a task, though not the last.

declare function saveDraft(text: string): Promise<void>;

export function onBlur(text: string, element: { isDirty: boolean }): void {
  saveDraft(text), (element.isDirty = false);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}

// What `finally` passes on has been handled before it.

declare function uploadAvatar(file: string): Promise<void>;
declare function hideSpinner(): void;
declare function showError(error: unknown): void;

export function changeAvatar(file: string): void {
  uploadAvatar(file).catch(showError).finally(hideSpinner);
}

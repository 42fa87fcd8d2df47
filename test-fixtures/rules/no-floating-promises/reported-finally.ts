// `finally` passes the failure on.

declare function uploadAvatar(file: string): Promise<void>;
declare function hideSpinner(): void;

export async function changeAvatar(file: string): Promise<void> {
  uploadAvatar(file).finally(hideSpinner);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}

// `finally` gives a new promise, and that one is lost.

declare function uploadAvatar(file: string): Promise<void>;
declare function hideSpinner(): void;

export async function changeAvatar(file: string): Promise<string> {
  const uploading = uploadAvatar(file).finally(hideSpinner);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
  return file;
}

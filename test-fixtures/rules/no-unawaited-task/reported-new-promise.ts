// A promise made by hand.

declare function upload(file: string, done: (error?: Error) => void): void;

export async function publish(file: string): Promise<string> {
  const uploading = new Promise<void>((resolve, reject) => {
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-unawaited-task
    upload(file, (error) => (error ? reject(error) : resolve()));
  });
  return file;
}

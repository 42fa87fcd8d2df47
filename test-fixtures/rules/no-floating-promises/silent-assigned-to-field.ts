// Assigned: somebody may await the field.

declare function openDatabase(path: string): Promise<string>;

export class Store {
  ready: Promise<string> | undefined;

  open(path: string): void {
    this.ready = openDatabase(path);
  }
}

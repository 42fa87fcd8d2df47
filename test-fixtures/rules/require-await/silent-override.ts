// What it overrides requires it (eslint#17499).

abstract class Importer {
  abstract rows(): Promise<number>;
}

export class EmptyImporter extends Importer {
  override async rows(): Promise<number> {
    return 0;
  }
}

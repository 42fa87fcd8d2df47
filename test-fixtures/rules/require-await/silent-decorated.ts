// What a decorator does with it, nobody here knows.

declare function route(path: string): (method: Function, context: ClassMethodDecoratorContext) => void;

export class Pages {
  @route('/')
  private async index(): Promise<string> {
    return 'Hello';
  }

  @route('/all') async all(load: () => Promise<string>): Promise<string> {
    return (await load()) + (await this.index());
  }
}

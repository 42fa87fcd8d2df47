// The same for what a class extends, and for a field that holds a function.

class View {
  render(): void {}
  dispose: () => void = () => {};
}
declare function draw(): Promise<void>;

export class Chart extends View {
  override render(): Promise<void> {
//         ^^^^^^ no-misused-promises: `render` returns a promise, but `View`
    return draw();
  }
  override dispose = async (): Promise<void> => {
//         ^^^^^^^ no-misused-promises: `dispose` returns a promise, but `View`
    await draw();
  };
}

// A property that is assigned.

interface Button {
  onPress: (() => void) | undefined;
}
declare function submit(): Promise<void>;

export function bind(button: Button): void {
  button.onPress = async () => {
//                 ^^^^^^^^^^^ no-misused-promises: The variable `onPress` expects a function that returns nothing
    await submit();
  };
}

// A variable that is declared as a function that returns nothing.

declare function submit(): Promise<void>;

export function submitter(): () => void {
  const onSubmit: () => void = () => { void submit(); };
  return onSubmit;
}

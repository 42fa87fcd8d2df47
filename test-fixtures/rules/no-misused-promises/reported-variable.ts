// A variable that is declared as a function that returns nothing.

declare function submit(): Promise<void>;

export function submitter(): () => void {
  const onSubmit: () => void = submit;
//                             ^^^^^^ no-misused-promises: The variable `onSubmit` expects a function that returns nothing
  return onSubmit;
}

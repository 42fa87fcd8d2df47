// What the callback gives is no promise.

export function positive(numbers: readonly number[]): readonly number[] {
  numbers.forEach((number) => {
    console.log(number);
  });
  return numbers.filter((number) => number > 0).toSorted((a, b) => a - b);
}

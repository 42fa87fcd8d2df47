// The right side is started if the left side says so, and is the value.

declare function notify(id: string): Promise<void>;

export function onChange(id: string, isLoud: boolean): false | Promise<void> {
  return isLoud && notify(id);
}

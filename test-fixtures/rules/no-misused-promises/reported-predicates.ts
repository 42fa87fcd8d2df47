// All methods of arrays that ask a function for true or false, also by its name.

declare function isActive(user: string): Promise<boolean>;

export function summary(users: string[]): readonly unknown[] {
  return [
    users.some(isActive),
//             ^^^^^^^^ no-misused-promises: `some` takes the promise of `isActive`
    users.every((user) => isActive(user)),
//              ^^^^^^^^^^^^^^^^^^^^^^^^ no-misused-promises: `every` takes the promise of this function
    users.find(isActive),
//             ^^^^^^^^ no-misused-promises: `find` takes the promise of `isActive`
    users.findIndex(isActive),
//                  ^^^^^^^^ no-misused-promises: `findIndex` takes the promise of `isActive`
    users.findLast(isActive),
//                 ^^^^^^^^ no-misused-promises: `findLast` takes the promise of `isActive`
    users.findLastIndex(isActive),
//                      ^^^^^^^^ no-misused-promises: `findLastIndex` takes the promise of `isActive`
  ];
}

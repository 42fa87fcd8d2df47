// Of a thenable that is no promise, this makes one.

interface Query extends PromiseLike<string> { where(condition: string): Query }
declare function select(table: string): Query;
declare function anything(): any;

export function first(): Promise<string> {
  return new Promise((resolve, reject) => {
    select('orders').where('open').then(resolve, reject);
  });
}

export function guess(): Promise<string> {
  return new Promise((resolve, reject) => {
    anything().then(resolve, reject);
  });
}

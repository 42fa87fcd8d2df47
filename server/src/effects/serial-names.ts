/**
 * Names that people give to what does one thing at a time: transactions, sessions, connections, cursors, readers. Two
 * calls that have to do with the same one stay in order.
 */
export const serialName =
  /^(?:tx|trx|txn)(?:Opts|Options)?$|transact(?:ion|ing)$|^(?:session|conn|connection|client|queryRunner|entityManager|manager|cursor|reader|writer|stream|socket|iterator)$|(?:Session|Connection|Cursor|Reader|Stream|Socket)$/i;

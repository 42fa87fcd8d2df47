import { ordered } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** With a callback in place of a promise where one is given. */
const reads: ApiFacts = { effects: ['reads:database'] };
const writes: ApiFacts = { effects: ['reads:database', 'writes:database'] };

/** As ioredis spells them; node-redis has them in camel case and in capitals. */
const readCommands = `bitcount dbsize dump echo exists geodist geopos get getbit getrange hexists hget hgetall hkeys hlen hmget hscan hstrlen hvals keys lindex llen
  lpos lrange mget object pfcount ping pttl randomkey scan scard sdiff sinter sismember smembers smismember srandmember sscan strlen sunion time ttl type xlen xrange
  xrevrange zcard zcount zlexcount zmscore zrange zrangebylex zrangebyscore zrank zrevrange zrevrangebyscore zrevrank zscan zscore`;
const camelReadCommands = `bitCount dbSize geoDist geoPos getBit getRange hExists hGet hGetAll hKeys hLen hmGet hScan hStrLen hVals lIndex lLen lPos lRange mGet pfCount
  pTTL randomKey sCard sDiff sInter sIsMember sMembers smIsMember sRandMember sScan strLen sUnion xLen xRange xRevRange zCard zCount zLexCount zmScore zRange
  zRangeByLex zRangeByScore zRank zRevRank zScan zScore`;
/** Hold their connection until something arrives. */
const blockingCommands = 'blmove blmpop blpop brpop brpoplpush bzmpop bzpopmax bzpopmin xread xreadgroup wait';

/** Commands on one connection are pipelined: several at once are well. Queued ones (`multi`) keep their order. */
const commander: ModuleKnowledge['exports'] = {
  '*': writes,
  ...each('on once', { effects: ['writes:receiver'], returns: 'value', callsBack: [] }),
  ...each('connect disconnect quit', { effects: ['writes:receiver'], ...ordered }),
  multi: { effects: [], returns: 'value', gives: 'ChainableCommander' },
  duplicate: { effects: [], returns: 'value' },
};

const queued: ApiFacts = { effects: ['reads:database', 'writes:database', 'writes:receiver'], ...ordered };
const connects: ApiFacts = { effects: [], returns: 'value', gives: 'RedisCommander' };

export const redis: readonly ModuleKnowledge[] = [
  {
    modules: ['ioredis'],
    holds: { Redis: { givenBackBy: ['quit', 'disconnect'] } },
    aliases: {
      Redis: 'RedisCommander',
      Cluster: 'RedisCommander',
      Commander: 'RedisCommander',
      default: 'RedisCommander',
      Pipeline: 'ChainableCommander',
      Transaction: 'RedisCommander',
    },
    exports: {
      ...below('RedisCommander', {
        ...commander,
        ...each(readCommands, reads),
        ...each(blockingCommands, { ...writes, ...ordered }),
        pipeline: { effects: [], returns: 'value', gives: 'ChainableCommander' },
      }),
      'ChainableCommander.*': queued,
    },
  },
  {
    modules: ['redis', '@redis/client'],
    holds: { RedisClientType: { givenBackBy: ['quit', 'close', 'destroy', 'disconnect'] } },
    aliases: { RedisClient: 'RedisCommander', RedisClientType: 'RedisCommander', RedisClientMultiCommandType: 'ChainableCommander' },
    exports: {
      ...below('RedisCommander', {
        ...commander,
        ...each(camelReadCommands, reads),
        ...each('echo exists get keys ping scan ttl type time', reads),
        ...each('blMove blPop brPop brPopLPush bzPopMax bzPopMin xRead xReadGroup', { ...writes, ...ordered }),
        ...each('close destroy', { effects: ['writes:receiver'], ...ordered }),
      }),
      'ChainableCommander.*': queued,
      // Commands are declared on no named type.
      ...each(`${camelReadCommands} get keys scan ttl`, reads),
      ...each('set del incr decr expire hSet hDel hIncrBy lPush rPush lPop rPop sAdd sRem zAdd zRem publish mSet setEx', writes),
      ...each('createClient createCluster createSentinel createClientPool', connects),
    },
  },
];

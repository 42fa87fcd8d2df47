import { promising, runsFirst } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** Belongs to the request that is being answered. */
const ofRequest: ApiFacts = { effects: ['reads:environment'], returns: 'promise' };
const leaves: ApiFacts = { effects: ['writes:environment'], neverReturns: true };
const invalidates: ApiFacts = { effects: ['writes:storage'], returns: 'value' };
const wraps: ApiFacts = { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } };
/** Runs after the component has rendered. */
const afterRender: ApiFacts = { effects: ['writes:environment'], returns: 'value', callsBack: [] };

export const react = [
  {
    modules: ['react'],
    aliases: { React: '' },
    exports: {
      ...each('cache memo forwardRef lazy useCallback useEffectEvent', wraps),
      ...each('useEffect useLayoutEffect useInsertionEffect useImperativeHandle', afterRender),
      ...each('useMemo startTransition', runsFirst),
      act: { ...runsFirst, isTestApi: true },
      ...each('use useContext useId useDeferredValue cacheSignal', { effects: ['reads:environment'] }),
      ...each('createElement cloneElement createContext createRef isValidElement', { effects: [], returns: 'value' }),
    },
  },
  {
    modules: ['react-dom'],
    exports: {
      // Renders at once, without waiting for anything outside: no blocking call in the sense of this tool.
      flushSync: { effects: ['writes:dom'], callsBack: [0] },
      createPortal: { effects: [], returns: 'value' },
      ...each('preload preconnect prefetchDNS preinit', { effects: ['reads:network'], returns: 'value' }),
    },
  },
  {
    modules: ['next', 'next/headers', 'next/navigation', 'next/cache', 'next/server'],
    exports: {
      ...each('cookies headers draftMode', ofRequest),
      connection: promising('reads:environment'),
      ...each('redirect permanentRedirect notFound forbidden unauthorized', leaves),
      ...each('useRouter usePathname useSearchParams useParams useSelectedLayoutSegment useSelectedLayoutSegments', { effects: ['reads:environment'], returns: 'value' }),
      ...each('revalidatePath revalidateTag updateTag refresh', invalidates),
      ...each('cacheLife cacheTag unstable_cacheLife unstable_cacheTag unstable_noStore', { effects: ['writes:environment'], returns: 'value' }),
      unstable_cache: wraps,
      after: { effects: ['writes:clock'], returns: 'value', callsBack: [] },
      ...each('userAgent userAgentFromString NextResponse.json NextResponse.redirect NextResponse.rewrite NextResponse.next', { effects: [], returns: 'value' }),
    },
  },
] satisfies readonly ModuleKnowledge[];

import { useRef } from 'preact/hooks';
import { isMapScope } from '../state/actions.ts';
import { filters } from '../state/filters.ts';
import type { Page } from '../state/page.ts';
import { IconButton } from './button.tsx';

/** What is left out: several at once. */
export function FilterMenu({ page }: { readonly page: Page }) {
  const { signals } = page;
  const isOpen = signals.isFilterOpen.value;
  const count = chosenCount(page);
  return (
    <span class="menu-anchor">
      <IconButton icon="filter" label={count === 0 ? 'Filter' : `Filter: ${count} on`} isExpanded={isOpen} isMarked={count > 0} onClick={() => (signals.isFilterOpen.value = !isOpen)} />
      {isOpen && (
        <div class="menu" role="group" aria-label="Filter">
          <FilterChoices page={page} />
        </div>
      )}
    </span>
  );
}

/** The filters of the scope as boxes to tick, and for a map a part of names. */
export function FilterChoices({ page }: { readonly page: Page }) {
  const { signals, actions } = page;
  const isMap = isMapScope(signals.scope.value);
  return (
    <>
      {filters.filter((filter) => (isMap ? filter.isForMaps : filter.keeps !== undefined)).map(({ id, label }) => (
        <label class="menu-row" key={id}>
          <input type="checkbox" checked={signals.filters.value.has(id)} onChange={() => actions.toggleFilter(id)} />
          <span>{label}</span>
        </label>
      ))}
      {isMap && <NamePart page={page} />}
    </>
  );
}

/** Typing rests this long before the server draws again. */
const restMs = 250;

function NamePart({ page }: { readonly page: Page }) {
  const timer = useRef<number | undefined>(undefined);
  const text = page.signals.filterText.value;
  function later(value: string): void {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => page.actions.setFilterText(value), restMs);
  }
  return (
    <div class="menu-row">
      <input type="text" aria-label="Only names and files with" placeholder="Only names and files with" value={text} onInput={({ currentTarget }) => later(currentTarget.value)} />
    </div>
  );
}

function chosenCount({ signals }: Page): number {
  const isMap = isMapScope(signals.scope.value);
  const active = filters.filter(({ id, keeps, isForMaps }) => signals.filters.value.has(id) && (isMap ? isForMaps : keeps !== undefined)).length;
  return active + (isMap && signals.filterText.value !== '' ? 1 : 0);
}

import { codicons } from '../icons/codicons.generated.ts';

export type IconName = keyof typeof codicons;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={codicons[name]} />
    </svg>
  );
}

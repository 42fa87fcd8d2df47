import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  /** Key that does the same, shown behind the label. */
  readonly keyHint?: string;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  /** Something behind the button is switched on. */
  readonly isMarked?: boolean;
  readonly onClick: () => void;
}

/** A button of the toolbar. Its label is what a screen reader says and what the pointer is told. */
export function IconButton({ icon, label, keyHint, isPressed, isExpanded, isMarked, onClick }: IconButtonProps) {
  return (
    <button type="button" class={isMarked === true ? 'icon-button marked' : 'icon-button'} aria-label={label} aria-pressed={isPressed} aria-expanded={isExpanded} title={keyHint === undefined ? label : `${label} (${keyHint})`} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

interface ChoiceProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly keyHint?: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Two or three buttons of which one is pressed. */
export function Choice<Id extends string>({ label, options, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <div class="choice" role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.id} type="button" aria-pressed={option.id === chosen} title={option.keyHint === undefined ? undefined : `${option.label} (${option.keyHint})`} onClick={() => onChoose(option.id)}>
          {option.label}
        </button>
      ))}
    </div>
  );
}

export function TextButton({ isPrimary, onClick, children }: { readonly isPrimary?: boolean; readonly onClick: () => void; readonly children: ComponentChildren }) {
  return (
    <button type="button" class={isPrimary === true ? 'text-button primary' : 'text-button'} onClick={onClick}>
      {children}
    </button>
  );
}

import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { classNames } from './class-names.ts';
import type { Attributes } from './options.ts';
import { useSingleSubmit } from './useSingleSubmit.ts';

type Props = {
  readonly children: ComponentChildren;
  readonly variant?: 'secondary' | 'warning' | 'inverse' | undefined;
  readonly type?: 'submit' | 'button' | 'reset' | undefined;
  readonly href?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Ignores a second press within 300 ms. */
  readonly preventDoubleClick?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Where it answers a promise, presses are ignored until its end. */
  readonly onClick?: (() => unknown) | undefined;
};

/** A button, or with `href` a link that looks and acts like one. */
export function Button({ children, href, onClick, ...props }: Props) {
  const { once } = useSingleSubmit(props.preventDoubleClick ? undefined : 0);
  const common = {
    id: props.id,
    class: classNames(
      'govuk-button',
      props.variant && `govuk-button--${props.variant}`,
      props.classes,
      props.isStartButton && 'govuk-button--start',
    ),
    'data-module': 'govuk-button',
    onClick: (event: Event) => {
      if (!once(event, () => onClick?.())) event.preventDefault();
    },
    ...props.attributes,
  };
  if (href !== undefined) {
    return (
      <a href={href} draggable={false} onKeyDown={pressOnSpace} {...common} {...buttonRole}>
        {children}
        {props.isStartButton && <StartIcon />}
      </a>
    );
  }
  return (
    <button
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick?.toString()}
      {...common}
    >
      {children}
      {props.isStartButton && <StartIcon />}
    </button>
  );
}

const buttonRole = { role: 'button' } as const;

/** Buttons answer to the space bar, links do not: people expect what they see. */
function pressOnSpace(event: TargetedKeyboardEvent<HTMLAnchorElement>): void {
  if (event.key !== ' ') return;
  event.preventDefault();
  event.currentTarget.click();
}

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

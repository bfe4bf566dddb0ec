import type { ComponentChildren } from 'preact';

/** Extra attributes for an element, as the `attributes` option of the GOV.UK macros. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What all small pieces of text share: the words, extra classes, extra attributes. */
export type TextOptions = {
  readonly text: ComponentChildren;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** A label or a legend; `isPageHeading` makes it the page's h1. */
export type HeadingOptions = TextOptions & { readonly isPageHeading?: boolean | undefined };

/** `visuallyHiddenText` is the word "Error" from the catalogue; '' leaves it out. */
export type ErrorOptions = TextOptions & { readonly visuallyHiddenText: string };

export type FieldsetOptions = {
  readonly legend?: string | HeadingOptions | undefined;
  readonly describedBy?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

export type FormGroupOptions = {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly beforeInput?: ComponentChildren;
  readonly afterInput?: ComponentChildren;
};

/** What every question shares, whatever it is answered with. */
export type QuestionOptions = {
  readonly hint?: string | TextOptions | undefined;
  readonly errorMessage?: ErrorOptions | undefined;
  readonly formGroup?: FormGroupOptions | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
};

/** What every question answered in one box shares. The id is the name unless given. */
export type BoxOptions = QuestionOptions & {
  readonly id?: string | undefined;
  readonly name: string;
  readonly label: string | HeadingOptions;
  readonly value?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
};

/** Lets a plain string stand for options that hold nothing but text. */
export function textOptions(given: string | HeadingOptions): HeadingOptions {
  return typeof given === 'string' ? { text: given } : given;
}

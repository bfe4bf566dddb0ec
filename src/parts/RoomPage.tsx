import type { ComponentChildren } from 'preact';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { Unbroken } from './Unbroken.tsx';
import { useHeadingFocus } from './useHeadingFocus.ts';
import { usePageTitle } from './usePageTitle.ts';

/** A mistake, and the id of the answer to put right. */
export type Mistake = { id: string; text: string };

type Props = {
  /** The page's name for tabs: neutral, never what a record holds. */
  readonly title: string;
  /** The h1; left out where a question's own legend or label is the heading. */
  readonly heading?: string | undefined;
  readonly back?: { readonly href: string; readonly text?: string | undefined } | undefined;
  readonly mistakes?: readonly Mistake[] | undefined;
  /** Raised at each submit, so that the focus moves to the mistakes again. */
  readonly attempt?: number | undefined;
  /** Stands above the heading: what was just done. */
  readonly banner?: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** The inside of `main`: a way back, the mistakes, one h1 and the rest. */
export function RoomPage({ title, heading, back, mistakes = [], attempt, ...rest }: Props) {
  const words = wordsIn(partsWords);
  usePageTitle(title, mistakes.length > 0);
  useHeadingFocus();
  return (
    <>
      {back && <BackLink href={back.href}>{back.text ?? words.back}</BackLink>}
      <div class="govuk-main-wrapper">
        {mistakes.length > 0 && (
          <ErrorSummary
            titleText={words.problemTitle}
            errorList={mistakes.map(({ id, text }) => ({ text, href: `#${id}` }))}
            attempt={attempt}
          />
        )}
        {rest.banner}
        {heading !== undefined && (
          <h1 class="govuk-heading-l" tabIndex={-1}>
            <Unbroken text={heading} />
          </h1>
        )}
        {rest.children}
      </div>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { usePageTitle } from '../../../parts/usePageTitle.ts';
import type { SaveFault } from '../../../storage/desk.ts';
import { BackLink } from '../../../ui/BackLink.tsx';
import { ErrorSummary, type ErrorSummaryItem } from '../../../ui/ErrorSummary.tsx';
import { NotificationBanner } from '../../../ui/NotificationBanner.tsx';

type Props = {
  readonly title: string;
  readonly back: string;
  readonly mistakes?: readonly ErrorSummaryItem[];
  readonly attempt?: number;
  readonly fault: SaveFault | null;
  readonly children: ComponentChildren;
};

/** What stands around every screen of the form: the way back, what is wrong, what could not be kept. */
export function Frame({ title, back, mistakes = [], attempt, fault, children }: Props) {
  const words = wordsIn(partsWords);
  usePageTitle(title, mistakes.length > 0);
  return (
    <>
      <BackLink href={back}>{words.back}</BackLink>
      <div class="govuk-main-wrapper">
        {mistakes.length > 0 && (
          <ErrorSummary titleText={words.problemTitle} errorList={mistakes} attempt={attempt} />
        )}
        {fault !== null && (
          <NotificationBanner titleText={words.important} role="alert" text={words.faults[fault]} />
        )}
        {children}
      </div>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { GenericHeader } from '../ui/GenericHeader.tsx';
import { SkipLink } from '../ui/SkipLink.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

type Props = {
  readonly notices?: ComponentChildren;
  /** Stands in the header: the status sentence and the way to hide. */
  readonly header?: ComponentChildren;
  readonly navigation?: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** The page around every page. */
export function Frame({ notices, header, navigation, children }: Props) {
  const words = wordsIn(shellWords);
  return (
    <div class="app-page">
      <SkipLink>{words.skip}</SkipLink>
      <header>
        <GenericHeader logoText="Alongside" url="/">
          <LanguageChoice />
        </GenericHeader>
        {header}
      </header>
      {navigation}
      <main id="content" class="govuk-width-container">
        {notices}
        {children}
      </main>
    </div>
  );
}

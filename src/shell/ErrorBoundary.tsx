import { Component, type ComponentChildren } from 'preact';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { RoomPage } from '../parts/RoomPage.tsx';
import { Button } from '../ui/Button.tsx';

type Props = { readonly children: ComponentChildren };

/** Where a bug on a page ends: a plain sentence and a way on. What was typed is kept as a draft. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render({ children }: Props) {
    if (!this.state.failed) return children;
    const words = wordsIn(shellWords);
    return (
      <RoomPage title={words.broken.title} heading={words.broken.title}>
        <p class="govuk-body">{words.broken.text}</p>
        <Button type="button" onClick={() => location.reload()}>
          {words.database.again}
        </Button>
        <p class="govuk-body">
          <a class="govuk-link" href="/salvage.html">
            {words.database.salvage}
          </a>
        </p>
      </RoomPage>
    );
  }
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { practiceWords } from '../../locales/practice.ts';

type Said = 'noCall' | 'notHere' | null;

/** No number is called from practice, and no link leads out of it unseen: only "Leave practice" does. */
export function StayInPractice({ children }: { readonly children: ComponentChildren }) {
  const words = wordsIn(practiceWords);
  const [said, setSaid] = useState<Said>(null);
  const look = (event: MouseEvent) => {
    const reason = whyNotFollowed(event);
    setSaid(reason);
    if (reason === null) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div onClickCapture={look}>
      <div role="status">
        {said !== null && (
          <div class="app-practice">
            <span>{words[said]}</span>
          </div>
        )}
      </div>
      {children}
    </div>
  );
}

function whyNotFollowed({ target }: MouseEvent): Said {
  const link = target instanceof Element ? target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '#';
  if (href.startsWith('#') || href.startsWith('/practice/')) return null;
  return href.startsWith('/') ? 'notHere' : 'noCall';
}

import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { LocationProvider } from 'preact-iso';
import { language } from '../../src/locales/language.ts';
import { DeskContext } from '../../src/parts/desk-context.ts';
import type { Desk } from '../../src/storage/desk.ts';

/** Shows a room at an address, as the shell does, in English; a second h1 at any moment fails the test. */
export function showRoom(desk: Desk, path: string, room: ComponentChildren) {
  new MutationObserver(complainOfHeadings).observe(document.body, {
    childList: true,
    subtree: true,
  });
  language.value = 'en';
  history.replaceState(null, '', path);
  return render(
    <LocationProvider>
      <DeskContext.Provider value={desk}>{room}</DeskContext.Provider>
    </LocationProvider>,
  );
}

function complainOfHeadings(): void {
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => textContent);
  if (headings.length > 1) console.error('more than one h1:', headings);
}

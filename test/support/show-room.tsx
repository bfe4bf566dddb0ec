import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { LocationProvider } from 'preact-iso';
import { language } from '../../src/locales/language.ts';
import { DeskContext } from '../../src/parts/desk-context.ts';
import type { Desk } from '../../src/storage/desk.ts';

/** Shows a room at an address, as the shell does, in English. */
export function showRoom(desk: Desk, path: string, room: ComponentChildren) {
  language.value = 'en';
  history.replaceState(null, '', path);
  return render(
    <LocationProvider>
      <DeskContext.Provider value={desk}>{room}</DeskContext.Provider>
    </LocationProvider>,
  );
}

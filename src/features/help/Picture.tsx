import { language } from '../../locales/language.ts';

/** A screen of the app by its file's name, and what it shows in words. */
export type HelpPicture = { readonly name: string; readonly alt: string };

/** The picture in the language in use; it is on the phone with the app. */
export function Picture({ name, alt }: HelpPicture) {
  return (
    <img
      class="app-picture"
      src={`/pictures/${name}-${language.value}.webp`}
      alt={alt}
      width={360}
      height={740}
    />
  );
}

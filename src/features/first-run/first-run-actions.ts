import type { ToCome } from '../../domain/to-come-protocol.ts';

/** What the browser says of this phone, as far as the first steps hang on it. */
export type Phone = {
  /** It can check a fingerprint, a face or its screen lock for a page. */
  canTouch: boolean;
  /** The app was opened from the home screen. */
  isOnHomeScreen: boolean;
  /** An iPhone or iPad shows it in a tab, and may clear it after seven days without use. */
  isIosTab: boolean;
};

/** What the first run asks of the service, of the browser and of the vault. */
export type FirstRunActions = {
  /** How much the person will be sent; null without an answer. */
  readToCome(): Promise<ToCome | null>;
  /** Pages and bytes that came over the line since this page was opened; null where the browser does not say. */
  readLine(): { pages: number; bytes: number } | null;
  /** Bytes that this site uses and may use; null where the browser does not say. */
  readSpace(): Promise<{ used: number; all: number } | null>;
  readPhone(): Promise<Phone>;
  /** Something besides the five words opens this vault. */
  hasOtherWay(): Promise<boolean>;
  /** Keeps the screen on, where the browser can; returns how to let it go dark again. */
  keepAwake(): () => void;
  /** From now on the app opens at the first room. */
  finish(): Promise<void>;
};

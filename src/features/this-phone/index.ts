export type { PhoneFacts } from './phone-facts.ts';
export { ThisPhoneRoom } from './ThisPhoneRoom.tsx';

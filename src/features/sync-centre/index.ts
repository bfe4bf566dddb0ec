export type { SendOutcome } from './send-outcome.ts';
export { WaitingRoom } from './WaitingRoom.tsx';

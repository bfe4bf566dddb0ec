export { HeldRoom } from './HeldRoom.tsx';

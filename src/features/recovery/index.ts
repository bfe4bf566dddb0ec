export { RecoveryRoom } from './RecoveryRoom.tsx';

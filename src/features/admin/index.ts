export { AdminRoom } from './AdminRoom.tsx';

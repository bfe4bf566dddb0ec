export { ErasureRoom } from './ErasureRoom.tsx';

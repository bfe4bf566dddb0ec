export { EqualityRoom } from './EqualityRoom.tsx';

export { ReviewRoom } from './ReviewRoom.tsx';

export { DetailsRoom } from './DetailsRoom.tsx';

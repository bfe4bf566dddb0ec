export { HelpRoom } from './HelpRoom.tsx';

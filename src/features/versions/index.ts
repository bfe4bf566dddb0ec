export { VersionsRoom } from './VersionsRoom.tsx';

export { IncidentsRoom } from './IncidentsRoom.tsx';

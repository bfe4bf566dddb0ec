export { IncidentsRoom } from './IncidentsRoom.tsx';
export { RecordCards } from './list/RecordCards.tsx';

export { FirstRunRoom } from './FirstRunRoom.tsx';
export type { FirstRunActions, Phone } from './first-run-actions.ts';

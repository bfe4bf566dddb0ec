/** The event by which a browser wakes the worker once there is a signal. */
export const sendTag = 'alongside-send';

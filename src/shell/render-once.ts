import { options } from 'preact';

/**
 * Draws after the work at hand is over, once for all that it changed: what a save touches and the page that says
 * so come in one rendering, not in three.
 */
export function renderOnce(): void {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => {
    for (const render of waiting.splice(0)) render();
  };
  options.debounceRendering = (render) => {
    waiting.push(render);
    channel.port2.postMessage(null);
  };
}

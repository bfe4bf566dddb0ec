import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useDesk } from '../../../parts/desk-context.ts';
import { stepPath } from '../paths.ts';

/** Begins a form under a new id, so that Back never begins another. */
export function NewIncident() {
  const desk = useDesk();
  const { route } = useLocation();
  useEffect(() => {
    route(stepPath(desk.makeRecordId(), 'danger'), true);
  }, [desk, route]);
  return null;
}

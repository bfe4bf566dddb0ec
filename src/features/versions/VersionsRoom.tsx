import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { RecordVersions } from './RecordVersions.tsx';
import { VersionsList } from './VersionsList.tsx';

/** Records with two versions at /versions; one of them, an answer a screen, at /versions/:record/:step. */
export function VersionsRoom() {
  const { path, route } = useLocation();
  const [done, setDone] = useState<string | null>(null);
  const [, , record, step] = path.split('/');
  if (record === undefined) return <VersionsList done={done} />;
  const finish = (sentence: string) => {
    setDone(sentence);
    route('/versions');
  };
  return <RecordVersions key={record} record={record} step={step ?? '1'} onDone={finish} />;
}

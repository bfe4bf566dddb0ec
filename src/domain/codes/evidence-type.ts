import { codeList } from './code-list.ts';

export const evidenceTypes = codeList('evidence_type', '2026-01-01', [
  ['photo', 'Photo', 'Llun'],
  ['video', 'Video', 'Fideo'],
  ['audio_from_person', 'Recording the person made', 'Recordiad a wnaeth y person'],
  ['screenshot', 'Screenshot', 'Sgrinlun'],
  ['diary_sheet', 'Diary sheet', 'Taflen ddyddiadur'],
  ['voicemail_or_text', 'Voicemail or text', 'Neges llais neu neges destun'],
  ['letter_or_object', 'Letter or object', 'Llythyr neu wrthrych'],
  ['cctv_ours', 'Our CCTV', 'Ein teledu cylch cyfyng ni'],
  ['cctv_other', "Someone else's CCTV", 'Teledu cylch cyfyng rhywun arall'],
  ['doorbell_camera', 'Doorbell camera', 'Camera cloch drws'],
  ['noise_app', 'Noise app recording', 'Recordiad ap sŵn'],
  ['witness_statement', 'Witness statement', 'Datganiad tyst'],
  ['medical_note', 'Medical note', 'Nodyn meddygol'],
  ['repair_record', 'Repair record', 'Cofnod atgyweirio'],
  ['police_document', 'Police document', 'Dogfen gan yr heddlu'],
  ['other', 'Something else', 'Rhywbeth arall'],
]);

export const evidenceStatuses = codeList('evidence_status', '2026-01-01', [
  ['held', 'We have it', 'Mae gennym ni'],
  ['requested', 'Asked for', 'Wedi gofyn amdano'],
  ['preserved_by_third_party', 'Kept safe by someone else', "Rhywun arall yn ei gadw'n ddiogel"],
  ['lost', 'Lost', 'Ar goll'],
  ['returned', 'Given back', "Wedi'i roi'n ôl"],
]);

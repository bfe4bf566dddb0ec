import { codeList } from './code-list.ts';

export const repeats = codeList('repeat', '2026-01-01', [
  ['first_time', 'First time', 'Y tro cyntaf'],
  ['2_to_5', '2 to 5 times', '2 i 5 gwaith'],
  ['6_to_10', '6 to 10 times', '6 i 10 gwaith'],
  ['more_than_10', 'More than 10 times', 'Mwy na 10 gwaith'],
  ['constant', 'All the time', "Drwy'r amser"],
  ['not_sure', 'Not sure', 'Ddim yn siŵr'],
]);

export const repeatPeriods = codeList('repeat_period', '2026-01-01', [
  ['days', 'Over days', 'Dros ddyddiau'],
  ['weeks', 'Over weeks', 'Dros wythnosau'],
  ['months', 'Over months', 'Dros fisoedd'],
  ['years', 'Over years', 'Dros flynyddoedd'],
]);

export const gettingWorse = codeList('getting_worse', '2026-01-01', [
  ['yes', 'Yes', 'Ydy'],
  ['no', 'No', 'Nac ydy'],
  ['same', 'About the same', "Tua'r un fath"],
  ['not_sure', 'Not sure', 'Ddim yn siŵr'],
]);

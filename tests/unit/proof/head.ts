/** The head of a plan with nothing in it to verify. */
export const planHead = {
  schema: 'layout-atlas/plan@1',
  id: 'example',
  title: { zh: '示例区产业规划', en: 'Example Plan' },
  shortTitle: { zh: '示例', en: 'Example' },
  issuer: null,
  regions: [{ code: '330100', name: { zh: '示例区', en: 'Example' } }],
  status: { is: 'unknown', words: { zh: '文本未注明', en: 'not stated' } },
  mapApproval: { is: 'none', reason: { zh: '示意图', en: 'A sketch' } },
  sentence: null,
  columns: null,
  indicators: [],
  sectors: [],
  claims: [],
  remarks: [],
  sources: [{ id: 'text', title: { zh: '示例区产业规划', en: 'Example Plan' }, file: 'text.txt' }],
};

// Reads a question as JSON on stdin and answers as the NLM's UCUM library does:
// codes: validity and all pairwise factors; pairs: the factor of each pair.
const { UcumLhcUtils } = require('@lhncbc/ucum-lhc');
const utils = UcumLhcUtils.getInstance();
const ask = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const factor = (from, to) => {
  const r = utils.convertUnitTo(from, 1, to);
  return r.status === 'succeeded' ? r.toVal : null;
};
const codes = ask.codes || [];
process.stdout.write(JSON.stringify({
  valid: codes.map((c) => utils.validateUnitString(c).status === 'valid'),
  factors: codes.map((from) => codes.map((to) => factor(from, to))),
  ratios: (ask.pairs || []).map((p) => factor(p[0], p[1])),
}));

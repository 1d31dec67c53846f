# Edges of the populations: adults from 18 years (216 months), children from one
# month to under 18 years, no preterm, and for ex vivo TNF dysfunction of organs.

story Of 215 months: the children's rules, not the adults'
source evidence immune.md 5: populations
patient age 215 mo
load
  0:00 stay admitted inpatient
  0:00 assert mods
  1:00 ferritin 9000 ng/mL
  1:00 lymphocytes 900 /uL
  1:00 procalcitonin 10 ng/mL
  1:00 crp 100 mg/L
  1:00 ex_vivo_tnf 100 pg/mL
  2:00 ferritin 1000 ng/mL
  2:00 crp 10 mg/L
at 3:00
  expect kinetic.ferritin_response out
  expect kinetic.hla_dr_low_day_5_7 out
  expect kinetic.hla_dr_rise_day_3 out
  expect kinetic.pct_not_cleared out
  expect kinetic.pics out
  expect kinetic.lymphopenia_early not met
  expect kinetic.tnf_low_7_days not met
  expect kinetic.crp_ferritin_fell met

story Of 216 months: the adults' rules, not the children's
source evidence immune.md 5: populations
patient age 216 mo
load
  0:00 stay admitted inpatient
  0:00 assert mods
  1:00 ferritin 9000 ng/mL
  1:00 lymphocytes 900 /uL
  1:00 ex_vivo_tnf 100 pg/mL
  1:00 hla_dr 3000 {molecules}/{cell}
  1:00 hla_dr_percent 30 %
  1:00 procalcitonin 10 ng/mL
  2:00 ferritin 1000 ng/mL
  73:00 hla_dr_percent 60 %
  98:00 procalcitonin 9 ng/mL
  125:00 hla_dr 3000 {molecules}/{cell}
  340:00 crp 20 mg/L
  340:00 albumin 2.0 g/dL
at 3:00
  expect kinetic.ferritin_response met
  expect kinetic.lymphopenia_early out
  expect kinetic.tnf_low_7_days out
  expect kinetic.crp_ferritin_fell out
at 74:00
  expect kinetic.hla_dr_rise_day_3 met
at 99:00
  expect kinetic.pct_not_cleared met
at 126:00
  expect kinetic.hla_dr_low_day_5_7 met
at 341:00
  expect kinetic.pics met

story Of one month: in
source clinical rule 1; policy for the first month
patient age 1 mo, gestation 40 wk
load
  0:00 stay admitted inpatient
  0:00 assert mods
  1:00 lymphocytes 900 /uL
  1:00 ex_vivo_tnf 100 pg/mL
  1:00 crp 100 mg/L
  1:00 ferritin 100 ng/mL
  2:00 crp 10 mg/L
at 3:00
  expect kinetic.lymphopenia_early not met
  expect kinetic.tnf_low_7_days not met
  expect kinetic.crp_ferritin_fell met

story Under one month: out
source clinical rule 1
patient age 0 mo, gestation 40 wk
load
  0:00 stay admitted inpatient
  0:00 assert mods
  1:00 lymphocytes 900 /uL
  1:00 ex_vivo_tnf 100 pg/mL
  1:00 crp 100 mg/L
at 3:00
  expect kinetic.lymphopenia_early out
  expect kinetic.tnf_low_7_days out
  expect kinetic.crp_ferritin_fell out

story Born at 26 weeks and one month old: out
source clinical rule 1; policy for preterm
patient age 1 mo, gestation 26 wk
load
  0:00 stay admitted inpatient
  0:00 assert mods
  1:00 lymphocytes 900 /uL
  1:00 ex_vivo_tnf 100 pg/mL
  1:00 crp 100 mg/L
at 3:00
  expect kinetic.lymphopenia_early out
  expect kinetic.tnf_low_7_days out
  expect kinetic.crp_ferritin_fell out

story No dysfunction of organs: persistently low TNF is not asked
source immune.md 2.2
patient age 60 mo
load
  0:00 stay admitted inpatient
  0:00 assert mods no
  1:00 ex_vivo_tnf 100 pg/mL
at 3:00
  expect kinetic.tnf_low_7_days out

story First values just below both cut-offs are no risk; either at its cut-off is
source immune.md 2.4: CRP >= 4.08 mg/dL, ferritin >= 1980 ng/mL
patient age 60 mo
load
  0:00 crp 4.07 mg/dL
  0:00 ferritin 1979 ng/mL
  20:00 crp 1 mg/dL
  20:00 ferritin 100 ng/mL
at 21:00
  expect kinetic.crp_ferritin_fell not met

story The newest ferritin counts, not the first of the day
source immune.md 2.4
patient age 60 mo
load
  0:00 crp 10 mg/dL
  0:00 ferritin 100 ng/mL
  20:00 crp 1 mg/dL
  20:00 ferritin 1980 ng/mL
at 21:00
  expect kinetic.crp_ferritin_fell not met

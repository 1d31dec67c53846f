# Immunoparalysis by ex vivo TNF (immune.md 2.2, 2.9): each definition by its own cut-off, day and company.

story 199 is below 200, 200 is not
source immune.md 2.1, 2.2
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  27:00 ex_vivo_tnf 200 pg/mL
at 26:00
  expect hall.tnf met
at 28:00
  expect hall.tnf not met

story Beyond day 3: a draw of day 3 does not count, one of day 4 does
source immune.md 2.2: < 200 pg/mL beyond day 3 of MODS
patient age 60 mo
load
  6:00 assert mods
  71:59 ex_vivo_tnf 100 pg/mL
  72:00 ex_vivo_tnf 199 pg/mL
  80:00 ex_vivo_tnf 200 pg/mL
at 71:59
  expect hall.tnf met
  expect hall.beyond_day_3 undetermined, missing ex_vivo_tnf outside_protocol_day
at 72:00
  expect hall.beyond_day_3 met, because ex_vivo_tnf
at 81:00
  expect hall.beyond_day_3 not met

story On day 4 the draw of day 3 still does not count
source immune.md 2.2
patient age 60 mo
load
  6:00 assert mods
  60:00 ex_vivo_tnf 100 pg/mL
at 80:00
  expect hall.tnf met
  expect hall.beyond_day_3 undetermined, settles ex_vivo_tnf

story Ex vivo TNF stands for three days
source project policy: windows
patient age 60 mo
load
  6:00 assert mods
  80:00 ex_vivo_tnf 100 pg/mL
at 152:00
  expect hall.tnf met
  expect hall.beyond_day_3 met
at 152:01
  expect hall.tnf undetermined, missing ex_vivo_tnf stale
  expect hall.beyond_day_3 undetermined

story The treatment period: below 160 with three organs
source immune.md 2.2: treatment entry < 160 with >= 3 organs
patient age 60 mo
load
  6:00 assert mods
  6:00 fact chronic_kidney_disease absent
  24:00 bilirubin_total 5 mg/dL
  24:00 creatinine 3 mg/dL
  24:00 platelets 15 10*3/uL
  25:00 ex_vivo_tnf 159 pg/mL
  27:00 ex_vivo_tnf 160 pg/mL
at 26:00
  expect hall.treatment met
at 28:00
  expect hall.treatment not met
  expect hall.tnf met

story Two organs known, the others not: open
source immune.md 2.2: >= 3 organs
patient age 60 mo
load
  6:00 assert mods
  6:00 fact chronic_kidney_disease absent
  24:00 bilirubin_total 5 mg/dL
  24:00 creatinine 3 mg/dL
  25:00 ex_vivo_tnf 100 pg/mL
at 26:00
  expect hall.treatment undetermined, says "organs in dysfunction"

story GRACE asked for ferritin below 500, GRACE-2 for below 2000
source immune.md 2.2: the same team moved the safety line fourfold
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 199 pg/mL
  25:00 ferritin 499 ng/mL
  26:00 ferritin 500 ng/mL
at 25:30
  expect hall.grace1 met
  expect precise.grace2 met
at 26:30
  expect hall.grace1 not met
  expect precise.grace2 met

story GRACE with a kept response
source immune.md 2.2
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 200 pg/mL
  25:00 ferritin 100 ng/mL
at 25:30
  expect hall.grace1 not met

story Without ferritin GRACE is open, immunoparalysis is not
source immune.md 2.2
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
at 25:30
  expect hall.grace1 undetermined, settles ferritin
  expect hall.tnf met

story A local protocol, or none that was said, decides nothing
source immune.md 2.2: the value depends on the kit
patient age 60 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL assay local
  80:00 ex_vivo_tnf 100 pg/mL assay none
  90:00 ex_vivo_tnf 100 pg/mL assay hall_2011
at 26:00
  expect hall.tnf undetermined, missing ex_vivo_tnf assay_unknown
  expect precise.grace2 undetermined
  expect hall.beyond_day_3 undetermined
at 81:00
  expect hall.tnf undetermined
  expect hall.beyond_day_3 undetermined
at 91:00
  expect hall.tnf met
  expect hall.beyond_day_3 met

story No organ dysfunction: out of population
source immune.md 2.2: children with MODS
patient age 60 mo
load
  6:00 assert mods no
  25:00 ex_vivo_tnf 100 pg/mL
at 26:00
  expect hall.tnf out
  expect hall.beyond_day_3 out

story Without an onset of MODS its third day is not known
source immune.md 2.2
patient age 60 mo
load
  25:00 ex_vivo_tnf 100 pg/mL
at 26:00
  expect hall.tnf open, met
  expect hall.beyond_day_3 open, undetermined

story An adult is out
source GRACE registry: under 18 years
patient age 216 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
at 26:00
  expect hall.tnf out

story Seventeen years are in
source GRACE registry: under 18 years
patient age 215 mo
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
at 26:00
  expect hall.tnf in, met

story A newborn of 38 weeks on the third day is out
source GRACE registry: 40 weeks corrected age
patient age 0.1 mo, gestation 38 wk
load
  6:00 assert mods
  25:00 ex_vivo_tnf 100 pg/mL
at 26:00
  expect hall.tnf out

story The share of positive monocytes is a draft
source immune.md 2.2: UNVERIFIED
patient age 60 a
load
  0:00 hla_dr_percent 10 %
at 1:00
  expect hall.percent undetermined, says "draft", says "primary source"

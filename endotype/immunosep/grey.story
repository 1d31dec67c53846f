# HLA-DR near its cut-off (immune.md 7): the published answer stands, and how firm it is stands beside it.

story 4500 is SIP, and another laboratory might not say so
source immune.md 7: at 5000 a CV of 15 to 25 % puts roughly 3750 to 6250 in the grey zone
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 4500 {molecules}/{cell}
at 1:00
  expect immunosep.sip met, note "between-laboratory variation of the cut-off 5000", note "66 to 75 %", note "88.3 %"
  expect immunosep.class state SIP, note "between-laboratory"

story 5500 is not SIP, and another laboratory might say so
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 5500 {molecules}/{cell}
at 1:00
  expect immunosep.sip not met, note "25 to 34 %"

story Far from the cut-off nothing is said of laboratories
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3749 {molecules}/{cell}
  2:00 hla_dr 20000 {molecules}/{cell}
at 1:00
  expect immunosep.sip met, without "between-laboratory"
at 3:00
  expect immunosep.sip not met, without "between-laboratory"

story While SIP is held the zone is that of the exit
source immune.md 1.4, 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr 3000 {molecules}/{cell}
  2:00 hla_dr 7200 {molecules}/{cell}
at 3:00
  expect immunosep.sip met, held, note "cut-off 8000"

story EMBRACE's HLA-DR of 8000 has a zone as well
source immune.md 7
patient age 60 a
load
  0:00 ifn_gamma 50 pg/mL assay elisa
  0:00 cxcl9 9000 pg/mL assay elisa
  0:00 hla_dr 8800 {molecules}/{cell}
at 1:00
  expect ids.embrace met, note "cut-off 8000"

story A range is not a value: no zone
source immune.md 7
patient age 60 a
load
  0:00 ferritin 800 ng/mL
  0:00 hla_dr <5000 {molecules}/{cell}
at 1:00
  expect immunosep.sip met, without "between-laboratory"
